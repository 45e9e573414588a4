#include "app/live_preview.h"

#include "diagnostics/report.h"
#include "html/template.h"
#include "preview/request_path.h"
#include "text/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Language;
using diagnostics::Severity;
using text::Json;

constexpr std::size_t kMostFindings = 100;  // on a page
constexpr std::string_view kPage = "index.html";
constexpr const char* kHtml = "text/html; charset=utf-8";

std::string say(Language language, const char* vi, const char* en) {
    return language == Language::vi ? vi : en;
}

/// "https://example.gov.vn/binh-dan-hoc-vu-so/" -> "binh-dan-hoc-vu-so/"
std::string root_of(const std::string& base_url) {
    const std::size_t host = base_url.find("://");
    const std::size_t path = host == std::string::npos ? host : base_url.find('/', host + 3);
    return path == std::string::npos ? "" : base_url.substr(path + 1);
}

/// Does each mistake leave out one text, and nothing that others are made of?
bool is_readable_without_errors(const Content& content) {
    if (content.words.empty() || content.templates.size() != content.words.size()) return false;
    return std::ranges::all_of(content.findings.sorted(), [](const Diagnostic& found) {
        return found.severity() != Severity::error || found.location.path_view().starts_with("content/");
    });
}

std::string place_of(const Diagnostic& found) {
    const diagnostics::Location& location = found.location;
    return location.line == 0 ? std::string(location.path_view())
                              : fmt::format("{}:{}:{}", location.path_view(), location.line, location.column);
}

Json describe(const Diagnostic& found, const diagnostics::SourceLine& source_line, Language language) {
    constexpr std::string_view kNames[] = {"error", "warning", "note"};
    const int line = found.location.line;
    const std::optional<std::string> text = line > 0 ? source_line(found.location.path_view(), line) : std::nullopt;
    return Json::Object{{"severity", kNames[static_cast<std::size_t>(found.severity())]},
                        {"name", diagnostics::name_of(found.severity(), language)},
                        {"code", found.finding->code},
                        {"message", found.message(language)},
                        {"place", place_of(found)},
                        {"line", text.value_or("")},
                        {"hint", found.hint(language)}};
}

Json say_words(Language language) {
    return Json::Object{{"close", say(language, "Thu nhỏ", "Close")},
                        {"draft", say(language, "Bản nháp: chưa đăng, chỉ thấy khi xem thử.",
                                      "Draft: not published, seen in the preview only.")},
                        {"mark", say(language, "bản nháp", "draft")}};
}

std::string say_notice(bool stops, bool is_stale, Language language) {
    if (!stops) return {};
    return is_stale
               ? say(language, "Trang bên dưới là bản trước khi có lỗi; sửa xong, lưu lại là trang tự cập nhật.",
                     "The page below is as it was before; mend the file and save, and it follows by itself.")
               : say(language, "Trang bên dưới thiếu những tệp đang có lỗi; sửa xong, lưu lại là trang tự cập nhật.",
                     "The page below lacks the files with errors; mend and save them, and it follows by itself.");
}

/// Drafts take part as all others (show_drafts): here they are drafts again.
template <typename Entity, typename Id>
Entity as_read(Entity entity, const Id& id, const std::vector<Id>& drafts) {
    entity.draft = std::ranges::find(drafts, id) != drafts.end();
    return entity;
}

struct NoDraft {
    std::size_t index;
};
model::Page as_read(const model::Page& page, const NoDraft&, const std::vector<NoDraft>&) {
    return page;
}

}  // namespace

LivePreview::LivePreview(const Options& options) : options_(options), bodies_(options.source) {
    options_.drafts = analysis::Drafts::included;
}

std::shared_ptr<const LiveSite> LivePreview::reload() {
    {
        const std::lock_guard lock(mutex_);
        ++reloads_;
    }
    is_current_ = false;
    std::shared_ptr<const LiveSite> before;
    try {
        Progress progress(options_);
        before = show(load_content(options_, progress));
    } catch (const std::exception& broken) {  // a folder that is being moved, a file that is not ours to read
        tell_broken(broken.what());
    }
    forget_pages();
    return before;
}

void LivePreview::prepare_for_edits() {
    std::shared_ptr<const Rereading> rereading;
    if (is_whole_ && is_current_) rereading = begin_rereading(shown().site);
    const std::lock_guard lock(mutex_);
    rereading_ = std::move(rereading);
}

std::shared_ptr<const LivePreview::Rereading> LivePreview::begin_rereading(
    std::shared_ptr<const LiveSite> site) const {
    try {
        diagnostics::Diagnostics told_before;
        auto reader =
            reader::FileRereader::open(source::load_sources(options_.source, told_before), site->content().read);
        if (reader) return std::make_shared<const Rereading>(Rereading{std::move(site), *std::move(reader)});
    } catch (const std::exception&) {  // the next reload tells it
    }
    return nullptr;
}

bool LivePreview::show_edited() {
    std::shared_ptr<const Rereading> rereading;
    int reloads = 0;
    {
        const std::lock_guard lock(mutex_);
        rereading = rereading_;
        reloads = reloads_;
    }
    if (!rereading) return false;
    const std::set<std::string> changed = bodies_.take_changed();
    LiveSite::Files pages;
    const auto add_changed = [&](const auto& entities, const auto& drafts) {
        for (std::size_t i = 0; i < entities.size() && !changed.empty(); ++i)
            if (changed.contains(*entities[i].body.path))
                pages.merge(rereading->make_edited(entities[i], as_read(entities[i], {i}, drafts)));
    };
    const Content& content = rereading->site->content();
    try {
        add_changed(content.read.site.reports, content.drafts.reports);
        add_changed(content.read.site.initiatives, content.drafts.initiatives);
        add_changed(content.read.site.pages, std::vector<NoDraft>());
    } catch (const std::exception&) {  // the file is gone again
    }
    if (pages.empty()) return false;
    show_pages(std::move(pages), reloads);
    return true;
}

LiveSite::Files LivePreview::Rereading::make_edited(const model::Report& shown, const model::Report& known) const {
    std::optional<reader::EditedReport> edited = reader.find_edited(known);
    if (!edited) return {};
    edited->report.draft = shown.draft;
    const Content& content = site->content();
    const model::ReportId id{static_cast<std::size_t>(&shown - content.read.site.reports.data())};
    const auto excerpt = analysis::make_excerpt(content.read.site, content.analysis, id, std::move(edited->report));
    return site->make_edited(shown.body, edited->text, excerpt.get());
}

template <typename Entity>
LiveSite::Files LivePreview::Rereading::make_edited(const Entity& shown, const Entity& known) const {
    const std::optional<std::string> text = reader.find_new_text(known);
    return text ? site->make_edited(shown.body, *text) : LiveSite::Files();
}

void LivePreview::show_pages(LiveSite::Files pages, int reloads) {
    const std::lock_guard lock(mutex_);
    auto edited = std::make_shared<EditedPages>(*shown_.edited);
    for (auto& [path, bytes] : pages) edited->insert_or_assign(path, EditedPage{std::move(bytes), reloads});
    shown_.edited = std::move(edited);
}

/// Those that the site knows that was read.
void LivePreview::forget_pages() {
    const std::lock_guard lock(mutex_);
    auto edited = std::make_shared<EditedPages>(*shown_.edited);
    std::erase_if(*edited, [&](const auto& page) { return page.second.reloads < reloads_; });
    shown_.edited = std::move(edited);
}

std::shared_ptr<const LiveSite> LivePreview::show(std::unique_ptr<const Content> content) {
    const bool is_whole = !content->findings.has_errors();
    is_current_ = is_whole || (!is_whole_ && is_readable_without_errors(*content));
    if (!is_current_) {
        judge(*content, is_whole_, shown().site.get());
        return nullptr;
    }
    const auto site = std::make_shared<const LiveSite>(std::move(content), options_, bodies_);
    judge(site->content(), false, site.get());
    is_whole_ = is_whole;
    const std::lock_guard lock(mutex_);
    shown_.root = root_of(site->content().read.site.settings.base_url);
    return std::exchange(shown_.site, site);
}

LivePreview::Shown LivePreview::shown() const {
    const std::lock_guard lock(mutex_);
    return shown_;
}

std::string LivePreview::root() const {
    return shown().root;
}

std::string LivePreview::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

std::string LivePreview::report() const {
    const std::lock_guard lock(mutex_);
    return report_;
}

void LivePreview::tell(std::string state, std::string report, std::string findings) {
    const std::lock_guard lock(mutex_);
    state_ = std::move(state);
    report_ = std::move(report);
    shown_.findings = std::move(findings);
}

/// Says what was found, and what is shown meanwhile.
void LivePreview::judge(const Content& content, bool is_stale, const LiveSite* site) {
    const Language language = options_.print.language;
    const auto source_line = [&](std::string_view path, int line) {
        return source::read_line(options_.source, path, line);
    };
    std::vector<Diagnostic> findings = content.findings.sorted();
    std::ranges::stable_sort(findings, {}, &Diagnostic::severity);
    const bool stops = content.findings.has_errors();
    Json::Array told, drafts;
    for (const Diagnostic& found : std::span(findings).first(std::min(findings.size(), kMostFindings)))
        told.push_back(describe(found, source_line, language));
    if (site)
        for (const std::string& folder : site->draft_folders())
            drafts.push_back("/" + root_of(site->content().read.site.settings.base_url) + folder);
    const std::string more =
        findings.size() <= kMostFindings
            ? ""
            : fmt::format(fmt::runtime(say(language, "Còn {} điều nữa: loa check", "{} more: loa check")),
                          findings.size() - kMostFindings);
    std::string state = Json(Json::Object{{"summary", diagnostics::sum_up(findings, language)},
                                          {"stops", stops},
                                          {"notice", site ? say_notice(stops, is_stale, language) : ""},
                                          {"findings", std::move(told)},
                                          {"more", more},
                                          {"drafts", std::move(drafts)},
                                          {"words", say_words(language)}})
                            .print();
    std::erase_if(findings, [](const Diagnostic& found) { return found.severity() == Severity::note; });
    tell(std::move(state), diagnostics::print_report(findings, source_line, options_.print),
         diagnostics::print_report(findings, source_line, {.language = language}));
}

void LivePreview::tell_broken(const std::string& reason) {
    const Language language = options_.print.language;
    const std::string summary = say(language, "Chưa đọc được trang", "The site cannot be read");
    const Json::Array told = {Json::Object{{"severity", "error"}, {"name", summary}, {"message", reason}}};
    std::string state = Json(Json::Object{{"summary", summary},
                                          {"stops", true},
                                          {"notice", say_notice(true, true, language)},
                                          {"findings", told},
                                          {"drafts", Json::Array{}},
                                          {"words", say_words(language)}})
                            .print();
    const std::string report = fmt::format("{}: {}\n", summary, reason);
    tell(std::move(state), report, report);
}

preview::Answer LivePreview::answer_without_site(const std::string& findings) const {
    const Language language = options_.print.language;
    const std::string title = say(language, "Chưa có trang để xem", "No page to see yet");
    const std::string advice = say(language, "Sửa những lỗi dưới đây, lưu lại, trang sẽ tự hiện.",
                                   "Mend what is told below and save: the page follows by itself.");
    std::string escaped;
    html::append_escaped(findings, escaped);
    return {
        .status = 503,
        .content_type = kHtml,
        .bytes = fmt::format("<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title>\n"
                             "<meta name=\"viewport\" content=\"width=device-width\"></head>\n"
                             "<body>\n<h1>{}</h1>\n<p>{}</p>\n<pre>{}</pre>\n</body>\n</html>\n",
                             language == Language::vi ? "vi" : "en", title, title, advice, escaped)};
}

preview::Answer LivePreview::answer(const std::string& path) const {
    const Shown now = shown();
    if (!now.site) return answer_without_site(now.findings);
    if (path.empty() && !now.root.empty())
        return {.status = 302, .content_type = {}, .bytes = {}, .location = "/" + now.root};
    try {
        if (path.starts_with(now.root)) {
            std::string file = path.substr(now.root.size());
            if (file.empty() || file.ends_with('/')) file += kPage;
            if (const auto page = now.edited->find(file); page != now.edited->end())
                return {.content_type = kHtml, .bytes = page->second.bytes};
            if (std::optional<std::string> bytes = now.site->find(file))
                return {.content_type = std::string(preview::content_type_of(file)), .bytes = *std::move(bytes)};
            if (now.site->has_page(fmt::format("{}/{}", file, kPage)))
                return {.status = 302, .content_type = {}, .bytes = {}, .location = fmt::format("/{}/", path)};
        }
        return {.status = 404, .content_type = kHtml, .bytes = now.site->find("404.html").value_or("404\n")};
    } catch (const std::exception& broken) {  // its file has just changed: the next state brings it
        return answer_without_site(broken.what());
    }
}

}  // namespace app
