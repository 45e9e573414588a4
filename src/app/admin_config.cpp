#include "app/admin_config.h"

#include "reader/form_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

using diagnostics::Language;
using diagnostics::Phrase;
using text::Json;

struct Words {
    Language language;
    std::string operator()(std::string_view vi, std::string_view en) const {
        return std::string(language == Language::vi ? vi : en);
    }
};

std::string format_name(const reader::FileKind& kind) {
    return fmt::format("loa-{}", kind.name);
}

const reader::FileKind& front_matter(std::string_view name) {
    return *std::ranges::find(reader::kFrontMatters, name, &reader::FileKind::name);
}

/// Where the pages of the site lie on its host: "trang/", or nothing.
std::string path_of(const std::string& base_url) {
    const auto host = base_url.find("://");
    const auto slash = host == std::string::npos ? host : base_url.find('/', host + 3);
    return slash == std::string::npos ? "" : base_url.substr(slash + 1);
}

/// Files of one kind: its fields, and behind them the text.
Json::Object describe_collection(std::string_view name, const reader::FileKind& kind, const std::string& folder,
                                 Language language) {
    const Words words{language};
    Json::Array fields = reader::make_form_fields(kind, language);
    if (name == reader::kReportCollection) fields.insert(fields.begin(), reader::make_new_report_field(language));
    fields.push_back(
        Json::Object{{"name", "body"},
                     {"label", words("Bài viết", "Text")},
                     {"widget", "text"},
                     {"hint", words("Viết bằng Markdown; đề mục mở đầu bằng ##", "Markdown; headings begin with ##")},
                     {"required", false}});
    return {{"name", name},           {"label", words(kind.label_vi, kind.label_en)},
            {"folder", folder},       {"format", format_name(kind)},
            {"aliases_field", false},  // ours are ids, and of the address only the last part
            {"thumbnail", false},     {"fields", std::move(fields)}};
}

/// A folder for each unit, which is no field of the report: it is asked for when one is new.
Json::Object describe_reports(const AdminSite& site, Language language) {
    Json::Object reports = describe_collection(reader::kReportCollection, front_matter("report"),
                                               site.below + "content/reports", language);
    reports.push_back({"icon", "description"});
    reports.push_back({"path", "{{unit}}/{{campaign}}-{{period}}"});
    reports.push_back({"slug", "{{campaign}}-{{period}}"});
    reports.push_back({"duplicate", false});  // a copy would take the folder of what it copies
    reports.push_back({"summary", "{{dirname}}: {{title}}"});
    reports.push_back({"nested", Json::Object{{"depth", 3}, {"summary", "{{title}}"}}});
    reports.push_back({"preview_path", path_of(site.base_url) + "don-vi/{{slug}}/"});
    return reports;
}

Json::Object describe_initiatives(const AdminSite& site, Language language) {
    Json::Object initiatives = describe_collection(reader::kInitiativeCollection, front_matter("initiative"),
                                                   site.below + "content/initiatives", language);
    initiatives.push_back({"icon", "lightbulb"});
    initiatives.push_back({"slug", "{{title}}"});
    initiatives.push_back({"preview_path", path_of(site.base_url) + "mo-hinh/{{slug}}/"});
    return initiatives;
}

Json::Object describe_pages(const AdminSite& site, Language language) {
    Json::Object pages = describe_collection("pages", front_matter("page"), site.below + "content/pages", language);
    pages.push_back({"icon", "article"});
    pages.push_back({"create", false});  // the addresses of pages are known to the theme
    pages.push_back({"delete", false});
    pages.push_back({"preview_path", path_of(site.base_url) + "{{slug}}/"});
    return pages;
}

Json::Object describe_lists(const std::string& below, Language language) {
    const Words words{language};
    Json::Array files;
    for (const reader::FileKind& kind : reader::kDataFiles)
        files.push_back(Json::Object{{"name", kind.name},
                                     {"label", words(kind.label_vi, kind.label_en)},
                                     {"file", fmt::format("{}data/{}.yaml", below, kind.name)},
                                     {"format", format_name(kind)},
                                     {"fields", reader::make_form_fields(kind, language)}});
    return {{"name", reader::kListCollection},
            {"label", words("Danh mục", "Lists")},
            {"icon", "list_alt"},
            {"files", std::move(files)}};
}

}  // namespace

Json describe_admin(const AdminSite& site, const Forge& forge, Language language) {
    Json::Object config = {
        {"backend", describe_backend(forge)},
        {"app_title", site.title},
        {"media_folder", site.below + "static"},
        {"public_folder", "/"},
        {"editor", Json::Object{{"preview", false}}},  // the site itself is the preview
        {"slug", Json::Object{{"encoding", "ascii"}, {"clean_accents", true}}},
    };
    if (site.base_url.empty()) {
        config.push_back({"show_preview_links", false});
    } else {
        config.push_back({"site_url", site.base_url});
        config.push_back({"display_url", site.base_url});
    }
    config.push_back(
        {"collections", Json::Array{describe_reports(site, language), describe_initiatives(site, language),
                                    describe_pages(site, language), describe_lists(site.below, language)}});
    return config;
}

}  // namespace app
