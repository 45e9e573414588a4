// Papers as drafts of reports: a folder tests/papers/<case>/ has one paper and expected.md, the file that it becomes
// on the site tests/papers/site. A paper is one of
//   *.txt          a text file
//   layout.txt     what pdftotext makes of a PDF
//   document.xml   the main part of a .docx; styles.xml, numbering.xml and document.xml.rels beside it
//   content.xml    that of an .odt
// LOA_UPDATE_GOLDEN=1 writes the expected files anew, never where CI is set.
#include "app/import_papers.h"
#include "formatting/format_file.h"
#include "reader/read_site.h"
#include "unit/office/made_archive.h"
#include "unit/reader/golden_diagnostics.h"
#include "unit/temporary_folder.h"

namespace {

using golden::fs::path;
using office::testing::make_archive;
using office::testing::Parts;

path papers() {
    return path(LOA_PROJECT_DIR) / "tests/papers";
}

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const golden::fs::directory_entry& entry : golden::fs::directory_iterator(papers()))
        if (entry.path().filename() != "site") names.push_back(entry.path().filename().string());
    return names;
}

void add_part(Parts& parts, const path& folder, const char* file, const char* name) {
    if (golden::fs::exists(folder / file)) parts[name] = golden::read_text(folder / file);
}

/// A folder that lives as long as this.
struct Folder {
    path write(const std::string& name, const std::string& bytes) const {
        golden::fs::create_directories((root / name).parent_path());
        std::ofstream(root / name, std::ios::binary) << bytes;
        return root / name;
    }

    testing_support::TemporaryFolder folder;
    const path& root = folder.path();
};

/// The paper of a case as the file that an officer would have.
path make_paper(const path& folder, const Folder& into) {
    Parts docx, odt;
    add_part(docx, folder, "document.xml", "word/document.xml");
    add_part(docx, folder, "styles.xml", "word/styles.xml");
    add_part(docx, folder, "numbering.xml", "word/numbering.xml");
    add_part(docx, folder, "document.xml.rels", "word/_rels/document.xml.rels");
    add_part(odt, folder, "content.xml", "content.xml");
    if (!docx.empty()) return into.write("paper.docx", make_archive(docx));
    if (odt.empty()) {
        for (const golden::fs::directory_entry& entry : golden::fs::directory_iterator(folder))
            if (entry.path().extension() == ".txt")
                return into.write(entry.path().filename(), golden::read_text(entry));
        throw std::runtime_error(folder.string() + " has no paper");
    }
    odt["mimetype"] = "application/vnd.oasis.opendocument.text";
    return into.write("paper.odt", make_archive(odt));
}

model::Site read_site() {
    diagnostics::Diagnostics mistakes;
    model::Site site = reader::read_site(source::load_sources(papers() / "site", mistakes), mistakes).site;
    EXPECT_FALSE(mistakes.has_errors());
    return site;
}

/// What `loa check -D` says of the site with the draft on it, the blanks that only a person can fill aside.
std::string check_draft(const drafting::DraftedPaper& draft, const std::string& text) {
    const Folder site;
    golden::fs::copy(papers() / "site", site.root, golden::fs::copy_options::recursive);
    site.write(draft.path, text);
    diagnostics::Diagnostics found;
    const auto read = reader::read_site(source::load_sources(site.root, found), found);
    EXPECT_EQ(read.site.reports.size(), 1u);
    EXPECT_TRUE(read.site.reports.empty() || read.site.reports.front().results.empty()) << "a figure was entered";
    std::string errors;
    for (const diagnostics::Diagnostic& one : found.sorted())
        if (one.severity() == diagnostics::Severity::error)
            errors += std::string(one.finding->code) + " " + one.message(diagnostics::Language::en) + "\n";
    return errors;
}

TEST(GoldenPapers, EachBecomesItsExpectedDraft) {
    const model::Site site = read_site();
    for (const std::string& name : cases()) {
        SCOPED_TRACE(name);
        const Folder folder;
        diagnostics::Diagnostics findings;
        const path paper = make_paper(papers() / name, folder);
        const auto draft = app::draft_paper_file(paper, paper.filename().string(), std::nullopt, site, findings);
        ASSERT_TRUE(draft) << diagnostics::print_diagnostics(
            findings, [](std::string_view, int) { return std::optional<std::string>(); }, {});
        diagnostics::Diagnostics mistakes;
        const auto text = formatting::format_file(draft->path, draft->text, mistakes);
        ASSERT_TRUE(text);
        EXPECT_EQ(formatting::format_file(draft->path, *text, mistakes), text) << "`loa fmt` would change it";
        EXPECT_EQ(check_draft(*draft, *text), "");
        const path expected = papers() / name / "expected.md";
        if (golden::updates()) std::ofstream(expected, std::ios::binary) << *text;
        EXPECT_EQ(*text, golden::read_text(expected));
    }
}

/// The paper of tests/diagnostics/<code>/, named as it lies in the folder of the site.
path find_paper(const path& root) {
    for (const char* name : {"paper.txt", "paper.docx", "paper.pdf"})
        if (golden::fs::exists(root / name)) return name;
    std::ofstream(root / "paper.docx", std::ios::binary)
        << make_archive({{"word/document.xml", golden::read_text(root / "document.xml")}});
    return "paper.docx";
}

/// Findings name a paper as it was named on the command line: here, from within the folder.
class WithinFolder {
public:
    explicit WithinFolder(const path& folder) : before_(golden::fs::current_path()) {
        golden::fs::current_path(folder);
    }
    WithinFolder(const WithinFolder&) = delete;
    WithinFolder& operator=(const WithinFolder&) = delete;
    ~WithinFolder() { golden::fs::current_path(before_); }

private:
    path before_;
};

diagnostics::Diagnostics find_mistakes(const path& root) {
    const WithinFolder within(root);
    diagnostics::Diagnostics before, findings;
    const model::Site site = reader::read_site(source::load_sources(".", before), before).site;
    app::Options options;
    options.effect = app::Effect::dry_run;
    app::take_papers(options, {}, {find_paper(root)}, site, findings);
    return findings;
}

golden::Stages stages() {
    return {.findings = {diagnostics::paper_findings()}, .find_mistakes = find_mistakes};
}

TEST(GoldenPapers, EveryFindingPrintsItsExpectedTexts) {
    for (const std::string& code : golden::codes_of(stages())) golden::check_case(stages(), code);
}

TEST(GoldenPapers, APaperUnderTwoNamesIsOneReport) {
    const golden::CaseSite site("paper-report-exists");
    const WithinFolder within(site.root());
    golden::fs::remove_all("content/reports");
    golden::fs::copy("paper.txt", "again.txt");
    diagnostics::Diagnostics before, findings;
    const model::Site read = reader::read_site(source::load_sources(".", before), before).site;
    const auto taken = app::take_papers({}, {}, {"paper.txt", "again.txt"}, read, findings);
    EXPECT_TRUE(taken[0].draft);
    EXPECT_FALSE(taken[1].draft);
    EXPECT_EQ(findings.count(diagnostics::Severity::error), 1u);
}

TEST(GoldenPapers, AnotherUnitCanBeNamed) {
    const golden::CaseSite site("paper-unit-unknown");
    diagnostics::Diagnostics before, findings;
    const model::Site read = reader::read_site(source::load_sources(site.root(), before), before).site;
    app::Options options;
    options.source = site.root();
    const auto taken = app::take_papers(options, {.unit = "11629"}, {site.root() / "paper.txt"}, read, findings);
    ASSERT_TRUE(taken[0].draft);
    EXPECT_EQ(read[taken[0].draft->unit].slug, "xa-an-lao");
}

}  // namespace
