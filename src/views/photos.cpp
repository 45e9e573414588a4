#include "views/photos.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/content_text.h"
#include "views/context.h"

namespace views {
namespace {

std::string credit_text(const model::Photo& photo, const model::Wording& words) {
    std::string credit =
        photo.credit.empty() ? "" : words("photo.credit", {{"name", content_text(photo.credit, words)}});
    if (photo.taken)
        credit += (credit.empty() ? "" : ", ") +
                  words("photo.taken", {{"date", text::format_moment(*photo.taken, words.notation())}});
    return text::capitalise_first(credit);
}

Photo make_photo(const model::Photo& declared, const Context& context, const Links& links) {
    Photo photo{.file = declared.file,
                .alt = content_text(declared.alt, context.words),
                .caption = content_text(declared.caption, context.words),
                .credit = credit_text(declared, context.words)};
    photo.has_caption = !photo.caption.empty() || !photo.credit.empty();
    const std::vector<PhotoCopy>& copies = context.photos.at(declared.path);
    photo.src = links.file(copies.front().path);
    photo.width = std::to_string(copies.back().width);
    photo.height = std::to_string(copies.back().height);
    if (copies.size() == 1) return photo;
    std::string srcset;
    for (const PhotoCopy& copy : copies)
        srcset += (srcset.empty() ? "" : ", ") + links.file(copy.path).href + " " + std::to_string(copy.width) + "w";
    photo.srcset = Url{std::move(srcset)};
    return photo;
}

}  // namespace

std::vector<Photo> make_photos(const std::vector<model::Photo>& photos, const Context& context, const Links& links) {
    std::vector<Photo> made;
    for (const model::Photo& photo : photos) made.push_back(make_photo(photo, context, links));
    return made;
}

std::vector<Photo> photos_behind_text(const std::vector<model::Photo>& photos, const Context& context,
                                      const Links& links) {
    std::vector<Photo> made;
    for (const model::Photo& photo : photos)
        if (photo.place == model::PhotoPlace::behind_text) made.push_back(make_photo(photo, context, links));
    return made;
}

std::vector<PublishedPhoto> list_photos(const model::Site& site, const analysis::Analysis& analysis) {
    std::vector<PublishedPhoto> published;
    for (const std::vector<model::ReportId>& reports : analysis.reports_of)
        for (const model::ReportId id : reports)
            for (const model::Photo& photo : site[id].photos) published.push_back({&photo, report_folder(site, id)});
    for (std::size_t i = 0; i < site.initiatives.size(); ++i) {
        const model::InitiativeId id{i};
        if (site[id].draft) continue;
        for (const model::Photo& photo : site[id].photos) published.push_back({&photo, initiative_folder(site, id)});
    }
    return published;
}

}  // namespace views
