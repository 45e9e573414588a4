#include "source/source_tree.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

#include "unit/source/finding_lines.h"
#include "unit/source/temporary_site.h"

namespace {

using testing_support::finding_lines;
using testing_support::TemporarySite;

using ContentFiles = std::vector<std::shared_ptr<const source::ContentFile>>;

std::string names(const ContentFiles& files) {
    std::string lines;
    for (const auto& file : files) {
        lines += fmt::format("{} [{}] {}\n", *file->path, file->front_matter.find("title")->value.text,
                             fmt::join(file->beside, " "));
    }
    return lines;
}

struct Loaded {
    source::SourceTree tree;
    ContentFiles reports, initiatives, pages;  // as far as they can be read
    std::string findings;
};

Loaded load(const TemporarySite& site) {
    diagnostics::Diagnostics found;
    Loaded loaded{.tree = source::load_sources(site.root(), found)};
    const auto read_all = [&](const std::vector<source::ListedFile>& listed, ContentFiles& files) {
        for (const source::ListedFile& file : listed)
            if (auto read = source::read_content_file(site.root(), file, found)) files.push_back(std::move(read));
    };
    read_all(loaded.tree.reports, loaded.reports);
    read_all(loaded.tree.initiatives, loaded.initiatives);
    read_all(loaded.tree.pages, loaded.pages);
    loaded.findings = finding_lines(found);
    return loaded;
}

/// A site with what every site has, so that only a test's own files are found.
void make_site(TemporarySite& site) {
    site.write("data/site.yaml", "title: Thử\n").write("content/pages/gioi-thieu.md", "---\ntitle: G\n---\n");
}

TEST(LoadSources, ReadsASite) {
    TemporarySite site;
    site.write("data/site.yaml", "title: Thử\n")
        .write("data/units.yaml", "xa-an-lao: {name: Xã An Lão}\n")
        .write("content/reports/xa-an-lao/nam-2025.md", "---\ntitle: A\n---\nNội dung\n")
        .write("content/reports/xa-an-lao/nam-2024/index.md", "---\ntitle: B\n---\n")
        .write("content/reports/xa-an-lao/nam-2024/ban-ky-so.pdf", "%PDF")
        .write("content/reports/xa-an-lao/nam-2024/anh.jpg", "jpg")
        .write("content/reports/dac-khu-cat-hai/nam-2025.md", "---\ntitle: C\n---\n")
        .write("content/initiatives/cho-so.md", "---\ntitle: D\n---\n")
        .write("content/initiatives/dai-su-so/index.md", "---\ntitle: E\n---\n")
        .write("content/pages/gioi-thieu.md", "---\ntitle: F\n---\n")
        .write("static/logo.svg", "<svg/>")
        .write("static/icons/icon_512.PNG", "png")
        .write(".loa/cache", "x")
        .write("content/reports/.gitkeep", "")
        .write("README.md", "x");
    const Loaded loaded = load(site);
    EXPECT_EQ(loaded.findings, "");
    EXPECT_EQ(names(loaded.reports),
              "content/reports/dac-khu-cat-hai/nam-2025.md [C] \n"
              "content/reports/xa-an-lao/nam-2024/index.md [B] anh.jpg ban-ky-so.pdf\n"
              "content/reports/xa-an-lao/nam-2025.md [A] \n");
    EXPECT_EQ(names(loaded.initiatives),
              "content/initiatives/cho-so.md [D] \n"
              "content/initiatives/dai-su-so/index.md [E] \n");
    EXPECT_EQ(names(loaded.pages), "content/pages/gioi-thieu.md [F] \n");
    ASSERT_EQ(loaded.tree.data.size(), 2u);
    EXPECT_EQ(loaded.tree.data.at("units").find("xa-an-lao")->value.find("name")->value.text, "Xã An Lão");
    ASSERT_EQ(loaded.tree.statics.size(), 2u);
    EXPECT_EQ(loaded.tree.statics[0].path, "static/icons/icon_512.PNG");
    EXPECT_EQ(loaded.tree.statics[0].destination, "icons/icon_512.PNG");
    EXPECT_EQ(loaded.tree.statics[1].destination, "logo.svg");
    EXPECT_EQ(loaded.tree.root, site.root());
}

TEST(LoadSources, SaysThatAFolderIsNoSite) {
    const TemporarySite site;
    EXPECT_EQ(load(site).findings,
              "content site-empty: không thấy thư mục `content` của trang\n"
              "data site-empty: không thấy thư mục `data` của trang\n");
    diagnostics::Diagnostics found;
    EXPECT_EQ(finding_lines(found), "");
}

TEST(LoadSources, ReportsFilesThatNobodyReads) {
    TemporarySite site;
    make_site(site);
    site.write("data/units.yml", "a: 1\n")
        .write("data/old/units.yaml", "a: 1\n")
        .write("content/ghi-chu.txt", "x")
        .write("content/news/a.md", "x")
        .write("content/reports/xa-an-lao.md", "x")
        .write("content/reports/xa-an-lao/ban-thao.docx", "x")
        .write("content/reports/xa-an-lao/nam-2025/index.md", "---\ntitle: A\n---\n")
        .write("content/reports/xa-an-lao/nam-2025/anh/a.jpg", "x")
        .write("content/pages/sub/a.md", "x");
    std::string expected;
    for (const char* path : {"content/ghi-chu.txt", "content/news", "content/pages/sub",
                             "content/reports/xa-an-lao.md", "content/reports/xa-an-lao/ban-thao.docx",
                             "content/reports/xa-an-lao/nam-2025/anh", "data/old", "data/units.yml"}) {
        expected += fmt::format("{} file-unknown: trang không dùng tệp này ở đây\n", path);
    }
    EXPECT_EQ(load(site).findings, expected);
}

TEST(LoadSources, ReportsNamesThatCannotBeAddresses) {
    TemporarySite site;
    make_site(site);
    site.write("content/reports/Xã An Lão/nam-2025.md", "---\ntitle: A\n---\n")
        .write("content/reports/xa-an-lao/Báo cáo 2025.md", "---\ntitle: A\n---\n")
        .write("content/initiatives/cho_so/index.md", "---\ntitle: A\n---\n")
        .write("static/Ảnh lớp học.jpg", "x")
        .write("static/\xFF.jpg", "x")
        .write("content/initiatives/con.md", "---\ntitle: A\n---\n");
    const Loaded loaded = load(site);
    EXPECT_EQ(loaded.findings,
              "content/initiatives/cho_so file-name-not-id: tên “cho_so” chưa dùng được làm địa chỉ trang\n"
              "content/initiatives/con.md file-name-not-id: tên “con” chưa dùng được làm địa chỉ trang\n"
              "content/reports/Xã An Lão file-name-not-id: tên “Xã An Lão” chưa dùng được làm địa chỉ trang\n"
              "content/reports/xa-an-lao/Báo cáo 2025.md file-name-not-id: tên “Báo cáo 2025” chưa dùng được làm địa "
              "chỉ trang\n"
              "static/?.jpg file-name-not-id: tên “?.jpg” chưa dùng được làm địa chỉ trang\n"
              "static/Ảnh lớp học.jpg file-name-not-id: tên “Ảnh lớp học.jpg” chưa dùng được làm địa chỉ trang\n");
    EXPECT_TRUE(loaded.reports.empty());
    EXPECT_TRUE(loaded.tree.statics.empty());
}

TEST(LoadSources, RefusesTypesThatAreNotPublished) {
    TemporarySite site;
    make_site(site);
    site.write("static/a.html", "x")
        .write("static/khong-duoi", "x")
        .write("content/initiatives/cho-so/index.md", "---\ntitle: A\n---\n")
        .write("content/initiatives/cho-so/ban-thao.docx", "x");
    EXPECT_EQ(load(site).findings,
              "content/initiatives/cho-so/ban-thao.docx static-type-refused: tệp đính kèm: loại `.docx` không đưa "
              "lên trang được\n"
              "static/a.html static-type-refused: tệp đính kèm: loại `.html` không đưa lên trang được\n"
              "static/khong-duoi static-type-refused: tệp đính kèm: loại `khong-duoi` không đưa lên trang được\n");
}

TEST(LoadSources, FollowsNoLinksAndOpensNoDevices) {
    TemporarySite site;
    make_site(site);
    site.write("outside.yaml", "a: 1\n");
    std::filesystem::create_symlink(site.root() / "outside.yaml", site.root() / "data/units.yaml");
    std::filesystem::create_directory_symlink("/etc", site.root() / "content/reports");
    ASSERT_EQ(::mkfifo((site.root() / "data/topics.yaml").c_str(), 0600), 0);
    std::filesystem::create_directory_symlink("/etc", site.root() / "static");
    const Loaded loaded = load(site);
    std::string expected;
    for (const char* path : {"content/reports", "data/topics.yaml", "data/units.yaml", "static"}) {
        expected += fmt::format(
            "{} file-not-regular: đây là đường dẫn tắt hoặc tệp đặc biệt, trang chỉ đọc tệp thường\n", path);
    }
    EXPECT_EQ(loaded.findings, expected);
    EXPECT_EQ(loaded.tree.data.size(), 1u);
    EXPECT_TRUE(loaded.tree.statics.empty());
}

TEST(LoadSources, ReportsAFolderWithoutItsTextAndATextGivenTwice) {
    TemporarySite site;
    make_site(site);
    site.write("content/initiatives/cho-so/anh.jpg", "x")
        .write("content/initiatives/dai-su-so.md", "---\ntitle: A\n---\n")
        .write("content/initiatives/dai-su-so/index.md", "---\ntitle: B\n---\n");
    const Loaded loaded = load(site);
    EXPECT_EQ(loaded.findings,
              "content/initiatives/cho-so index-missing: thư mục này chưa có tệp `index.md`\n"
              "content/initiatives/dai-su-so/index.md content-twice: “dai-su-so” có ở hai tệp: "
              "`content/initiatives/dai-su-so.md` và `content/initiatives/dai-su-so/index.md`\n");
    EXPECT_EQ(names(loaded.initiatives), "content/initiatives/dai-su-so.md [A] \n");
}

TEST(LoadSources, GoesOnAfterFilesThatCannotBeRead) {
    TemporarySite site;
    make_site(site);
    site.write("data/units.yaml", "a: b: c\n")
        .write("data/topics.yaml", "a: \xFF\n")
        .write("content/pages/mot.md", "Không có phần khai báo\n")
        .write("content/pages/hai.md", "---\ntitle: A\n\nNội dung\n")
        .write("content/pages/ba.md", "---\ntitle: A\ntitle: B\n---\n")
        .write("content/pages/bon.md", "---\n- a\nb: c\n---\n")
        .write("content/pages/nam.md", "---\ntitle: A\n---\nẩn \u202E\n");
    const Loaded loaded = load(site);
    EXPECT_EQ(loaded.findings,
              "3:1+5 key-duplicate: “title” ghi hai lần (dòng 2 và dòng 3)\n"
              "3:1+1 text-after-end: từ dòng này trở đi không thuộc phần ở trên và sẽ mất\n"
              "1:1+3 front-matter-unclosed: phần khai báo ở đầu tệp: thiếu dòng `---` kết thúc\n"
              "1:1+3 front-matter-missing: phần khai báo ở đầu tệp: dòng đầu tiên phải là `---`\n"
              "4:4+1 hidden-character: ở đây có ký tự ẩn U+202E mà người đọc không nhìn thấy\n"
              "1:4+1 file-not-utf8: chữ ở đây không theo bảng mã UTF-8\n"
              "1:5+1 colon-in-text: trong nội dung có dấu hai chấm, dễ bị hiểu là tên của một mục khác\n");
    EXPECT_EQ(names(loaded.pages), "content/pages/ba.md [A] \ncontent/pages/gioi-thieu.md [G] \n");
    EXPECT_EQ(loaded.tree.data.size(), 1u);
}

TEST(LoadSources, ThrowsWhereTheDiskRefuses) {
    diagnostics::Diagnostics found;
    EXPECT_EQ(source::load_sources("/nonexistent", found).reports.size(), 0u);
    EXPECT_TRUE(found.has_errors());
    EXPECT_THROW(source::read_body("/nonexistent", {std::make_shared<const std::string>("a.md"), 1, 0}),
                 std::system_error);
}

TEST(ReadBody, FetchesTheTextByItsPlace) {
    TemporarySite site;
    make_site(site);
    site.write("content/pages/mot.md", "\uFEFF---\r\ntitle: A\r\n---  \r\n## Mục\r\n\r\nXa\u0303 hai\r\n");
    const Loaded loaded = load(site);
    ASSERT_EQ(loaded.pages.size(), 2u);
    const source::BodyPlace& place = loaded.pages[1]->body;
    EXPECT_EQ(place.first_line, 4);
    EXPECT_EQ(source::read_body(site.root(), place), "## Mục\n\nXã hai\n");
    EXPECT_EQ(loaded.pages[1]->front_matter.location.line, 2);
    site.write("content/pages/mot.md", "---\ntitle: A\n---\n## Khác\n");
    EXPECT_THROW(source::read_body(site.root(), place), std::runtime_error);
    site.write("content/pages/mot.md", "---\n");
    EXPECT_THROW(source::read_body(site.root(), place), std::runtime_error);
}

TEST(ReadBody, TellsEqualTextsByTheirHash) {
    TemporarySite site;
    site.write("data/site.yaml", "a: 1\n")
        .write("content/pages/a.md", "---\ntitle: A\n---\nMột\n")
        .write("content/pages/b.md", "---\ntitle: B\nupdated: 2025\n---\nMột\n")
        .write("content/pages/c.md", "---\ntitle: C\n---\nHai\n");
    const Loaded loaded = load(site);
    EXPECT_EQ(loaded.pages[0]->body.hash, loaded.pages[1]->body.hash);
    EXPECT_NE(loaded.pages[0]->body.hash, loaded.pages[2]->body.hash);
}

TEST(SplitFrontMatter, FindsTheFences) {
    diagnostics::Diagnostics found;
    const auto split = source::split_front_matter("---\na: 1\nb: 2\n---\n\nText\n---\n", nullptr, found);
    ASSERT_TRUE(split);
    EXPECT_EQ(split->front_matter, "a: 1\nb: 2\n");
    EXPECT_EQ(split->front_matter_line, 2);
    EXPECT_EQ(split->body, "\nText\n---\n");
    EXPECT_EQ(split->body_line, 5);
    const auto empty = source::split_front_matter("---\n---", nullptr, found);
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->front_matter, "");
    EXPECT_EQ(empty->body, "");
    EXPECT_EQ(empty->body_line, 3);
    EXPECT_EQ(finding_lines(found), "");
    EXPECT_FALSE(source::split_front_matter("", nullptr, found));
    EXPECT_FALSE(source::split_front_matter("----\na: 1\n---\n", nullptr, found));
}

TEST(ReadLine, GivesLinesWithoutTheirEnd) {
    TemporarySite site;
    site.write("data/a.yaml", "\uFEFFmột\r\nhai\nba");
    EXPECT_EQ(source::read_line(site.root(), "data/a.yaml", 1), "một");
    EXPECT_EQ(source::read_line(site.root(), "data/a.yaml", 2), "hai");
    EXPECT_EQ(source::read_line(site.root(), "data/a.yaml", 3), "ba");
    EXPECT_EQ(source::read_line(site.root(), "data/a.yaml", 4), std::nullopt);
    EXPECT_EQ(source::read_line(site.root(), "data/b.yaml", 1), std::nullopt);
}

std::string theme_lines(const TemporarySite& site, const std::filesystem::path& installed, const std::string& name,
                        diagnostics::Diagnostics& found) {
    std::string lines;
    for (const source::ThemeFile& file : source::load_theme_files(site.root(), installed, name, found)) {
        std::string path = file.path;
        if (path.starts_with(installed.string())) {
            path.replace(0, installed.string().size(), "INSTALLED");
        }
        lines += fmt::format("{} {} {}\n", file.name, path, file.text);
    }
    return lines;
}

TEST(LoadThemeFiles, PutsTheFilesOfTheSiteFirst) {
    TemporarySite site;
    TemporarySite installed;
    site.write("themes/default/templates/unit.html", "của trang").write("themes/default/assets/them.css", "thêm");
    installed.write("default/theme.yaml", "name: Mặc định")
        .write("default/templates/unit.html", "có sẵn")
        .write("default/templates/parts/head.html", "đầu")
        .write("default/assets/icon.png", "\x89PNG\xFF")
        .write("default/.hidden", "x");
    diagnostics::Diagnostics found;
    EXPECT_EQ(theme_lines(site, installed.root(), "default", found),
              "assets/icon.png INSTALLED/default/assets/icon.png \x89PNG\xFF\n"
              "assets/them.css themes/default/assets/them.css thêm\n"
              "templates/parts/head.html INSTALLED/default/templates/parts/head.html đầu\n"
              "templates/unit.html themes/default/templates/unit.html của trang\n"
              "theme.yaml INSTALLED/default/theme.yaml name: Mặc định\n");
    EXPECT_EQ(theme_lines(installed, installed.root() / "themes", "khong-co", found), "");
    EXPECT_EQ(theme_lines(site, installed.root(), "../default", found), "");
    EXPECT_EQ(finding_lines(found),
              "themes/../default theme-missing: không thấy giao diện “../default”\n"
              "themes/khong-co theme-missing: không thấy giao diện “khong-co”\n");
}

TEST(LoadThemeFiles, ReadsAThemeOfTheSiteAlone) {
    TemporarySite site;
    site.write("themes/rieng/theme.yaml", "name: Riêng\r\n");
    diagnostics::Diagnostics found;
    EXPECT_EQ(theme_lines(site, site.root() / "themes", "rieng", found),
              "theme.yaml themes/rieng/theme.yaml name: Riêng\n\n");
    EXPECT_EQ(finding_lines(found), "");
}

}  // namespace
