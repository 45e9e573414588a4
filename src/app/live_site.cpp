#include "app/live_site.h"

#include "app/open_data.h"
#include "source/source_tree.h"
#include "views/open_tables.h"
#include "views/search_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app {
namespace {

TakeFile keep_in(std::map<std::string, std::string, std::less<>>& files) {
    return [&files](std::string_view path, std::string_view bytes) { files.emplace(path, bytes); };
}

/// Pages name it before it is made.
std::string directory_path(const model::Wording& words) {
    return fmt::format("assets/search/{}/directory.js", words.language());
}

bool is_open_data(std::string_view path) {
    return path.starts_with(views::kOpenFolder) || path == views::kPackagePath || path == views::kCataloguePath ||
           path == views::kArchivePath;
}

bool is_index(std::string_view path) {
    return path == "robots.txt" || path == views::kFeedPath ||
           (path.starts_with("sitemap") && path.ends_with(".xml"));
}

std::string csv_beside(const std::string& workbook) {
    return std::filesystem::path(workbook).replace_extension(".csv").generic_string();
}

/// Every download with a size that nobody knows yet.
views::DownloadSizes name_downloads(const Content& content, const std::vector<views::WorkbookJob>& workbooks) {
    views::DownloadSizes sizes;
    for (const views::WorkbookJob& job : workbooks) sizes[job.path] = sizes[csv_beside(job.path)] = {};
    sizes[std::string(views::kArchivePath)] = {};
    for (const views::OpenTable& table :
         views::make_open_tables({content.read.site, content.analysis, content.words.front(), views::Rows::left_out}))
        sizes[table.json_path()] = sizes[table.csv_path()] = {};
    return sizes;
}

}  // namespace

std::string ShownBodies::read(const model::Body& body) {
    {
        const std::lock_guard lock(mutex_);
        const auto shown = shown_.find(*body.path);
        if (shown != shown_.end() && shown->second.hash == body.hash) return shown->second.text;
    }
    const std::optional<source::FileStamp> stamp = source::find_stamp(source_ / *body.path);
    std::string text =
        source::read_body(source_, {.path = body.path, .first_line = body.first_line, .hash = body.hash});
    const std::lock_guard lock(mutex_);
    shown_[*body.path] = {body.hash, text, stamp};
    return text;
}

std::set<std::string> ShownBodies::take_changed() {
    const std::lock_guard lock(mutex_);
    std::set<std::string> changed;
    for (auto& [path, shown] : shown_) {
        const std::optional<source::FileStamp> stamp = source::find_stamp(source_ / path);
        if (stamp && stamp != std::exchange(shown.stamp, stamp)) changed.insert(path);
    }
    return changed;
}

LiveSite::LiveSite(std::unique_ptr<const Content> content, const Options& options, ShownBodies& bodies)
    : content_(std::move(content)), options_(options) {
    published_.assets = make_assets(*content_, keep_in(theme_));
    for (const model::Wording& words : content_->words)
        published_.assets.emplace(views::search_directory(words), directory_path(words));
    photos_ = views::list_photos(content_->read.site, content_->analysis);
    published_.photos = name_copies(photos_, content_->photos);
    if (options.downloads == Downloads::made) {
        workbooks_ = views::list_workbooks(content_->read.site, content_->analysis);
        published_.downloads = name_downloads(*content_, workbooks_);
    }
    pages_.emplace(*content_, published_, options, [&bodies](const model::Body& body) { return bodies.read(body); });
    list_files();
}

void LiveSite::list_files() {
    const std::vector<PageMaker::Page>& pages = pages_->pages();
    for (std::size_t i = 0; i < pages.size(); ++i) sources_.emplace(pages[i].job.path, Source{Maker::page, i});
    for (std::size_t i = 0; i < workbooks_.size(); ++i) {
        sources_.emplace(workbooks_[i].path, Source{Maker::workbook, i});
        sources_.emplace(csv_beside(workbooks_[i].path), Source{Maker::workbook, i});
    }
    for (std::size_t i = 0; i < photos_.size(); ++i)
        for (const views::PhotoCopy& copy : published_.photos.at(photos_[i].photo->path))
            sources_.emplace(copy.path, Source{Maker::photo, i});
    const std::vector<model::StaticFile>& statics = content_->read.site.statics;
    for (std::size_t i = 0; i < statics.size(); ++i)
        sources_.emplace(statics[i].destination, Source{Maker::copied, i});
}

std::optional<std::string> LiveSite::find(const std::string& path) const {
    if (const auto source = sources_.find(path); source != sources_.end()) return make(source->second, path);
    if (const auto file = theme_.find(path); file != theme_.end()) return file->second;
    if (path.starts_with("assets/search/")) return find_search(path);
    if (is_open_data(path) && options_.downloads == Downloads::made)
        return find_in(open_data_, path, [&](const TakeFile& take) {
            views::DownloadSizes sizes = published_.downloads;
            give_open_data(*content_, make_open_data(*content_), sizes, take);
        });
    if (is_index(path))
        return find_in(indexes_, path,
                       [&](const TakeFile& take) { make_indexes(*content_, pages_->pages(), options_, take); });
    return std::nullopt;
}

std::string LiveSite::make(const Source& source, const std::string& path) const {
    Files made;
    switch (source.maker) {
        case Maker::page:
            return make_page(pages_->pages()[source.index]);
        case Maker::workbook:
            make_workbook(*content_, workbooks_[source.index], keep_in(made));
            break;
        case Maker::photo: {
            const model::Photo& photo = *photos_[source.index].photo;
            const std::vector<views::PhotoCopy>& copies = published_.photos.at(photo.path);
            return make_copy(photo, content_->photos, *std::ranges::find(copies, path, &views::PhotoCopy::path),
                             options_);
        }
        case Maker::copied: {
            const model::StaticFile& file = content_->read.site.statics[source.index];
            return source::read_static(options_.source, {.path = file.path, .destination = file.destination});
        }
    }
    return made.at(path);
}

std::string LiveSite::make_page(const PageMaker::Page& page) const {
    return pages_->render(page, pages_->make_view(page).view.get());
}

LiveSite::Files LiveSite::make_edited(const model::Body& body, const std::string& text,
                                      const analysis::Excerpt* report) const {
    Files made;
    for (const PageMaker::Page& page : pages_->pages())
        if (page.job.body == &body) made.emplace(page.job.path, pages_->render_edited(page, text, report));
    return made;
}

std::optional<std::string> LiveSite::find_in(const Group& group, const std::string& path,
                                             const std::function<void(const TakeFile&)>& make) const {
    std::call_once(group.once, [&] { make(keep_in(group.files)); });
    const auto file = group.files.find(path);
    return file == group.files.end() ? std::nullopt : std::optional(file->second);
}

std::optional<std::string> LiveSite::find_search(const std::string& path) const {
    return find_in(search_, path, [&](const TakeFile& take) {
        for (std::size_t language = 0; language < content_->words.size(); ++language) {
            std::string last;
            make_search(*content_, language, published_.assets, options_,
                        [&](std::string_view name, std::string_view bytes) {
                            take(name, bytes);
                            last = bytes;
                        });
            take(directory_path(content_->words[language]), last);
        }
    });
}

bool LiveSite::has_page(const std::string& path) const {
    const auto source = sources_.find(path);
    return source != sources_.end() && source->second.maker == Maker::page;
}

std::vector<std::string> LiveSite::draft_folders() const {
    const model::Site& site = content_->read.site;
    std::vector<std::string> folders;
    for (const views::Edition& edition : views::list_editions(content_->words)) {
        for (const model::ReportId id : content_->drafts.reports)
            folders.push_back(edition.folder + views::report_folder(site, id));
        for (const model::InitiativeId id : content_->drafts.initiatives)
            folders.push_back(edition.folder + views::initiative_folder(site, id));
    }
    return folders;
}

}  // namespace app
