#include "reader/read_photos.h"

#include "reader/shapes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <set>

namespace reader {
namespace {

constexpr std::array<std::string_view, 4> kPhotoEndings = {".jpg", ".jpeg", ".png", ".webp"};

std::string folder_of(const source::ContentFile& file) {
    return file.path->substr(0, file.path->rfind('/') + 1);
}

bool is_beside(const std::string& name, const source::ContentFile& file) {
    return std::ranges::find(file.beside, name) != file.beside.end();
}

/// `declared`: the names told so far, also of photos that cannot be shown.
std::optional<model::Photo> read_photo(Fields& fields, const source::ContentFile& file,
                                       std::set<std::string>& declared) {
    model::Photo photo{.file = fields.text("file"), .alt = fields.text("alt")};
    photo.path = folder_of(file) + photo.file;
    photo.location = fields.slot("file").spot.location;
    const auto consent = fields.word<model::PhotoConsent>("consent");
    photo.caption = fields.text("caption");
    photo.credit = fields.text("credit");
    photo.taken = fields.moment("taken");
    if (!photo.file.empty()) {
        const bool is_new = declared.insert(photo.file).second;
        const bool is_there = is_beside(photo.file, file);
        if (!is_new) fields.slot("file").report("photo-declared-twice", {{"file", photo.file}});
        if (!is_there)
            fields.slot("file").report("photo-missing", {{"file", photo.file}, {"folder", folder_of(file)}});
        if (!is_new || !is_there) fields.leave_out();
    }
    if (!fields.are_complete()) return std::nullopt;
    photo.consent = *consent;
    return photo;
}

void report_not_declared(const markdown::Image& image, const std::set<std::string>& declared,
                         diagnostics::Diagnostics& diagnostics) {
    const auto similar = text::find_similar(image.destination, declared);
    const diagnostics::Phrase suggestion =
        similar ? did_you_mean(*similar)
                : diagnostics::Phrase("thêm vào phần đầu tệp: photos: [{file: " + image.destination +
                                          ", alt: \"…\", consent: public-event}]",
                                      "add to the front matter: photos: [{file: " + image.destination +
                                          ", alt: \"…\", consent: public-event}]");
    diagnostics.report("photo-not-declared", image.location,
                       {{"file", image.destination}, {"suggestion", suggestion}});
}

void place_photos(const markdown::Outline& outline, std::vector<model::Photo>& photos,
                  const std::set<std::string>& declared, diagnostics::Diagnostics& diagnostics) {
    for (const markdown::Image& image : outline.images) {
        if (!declared.contains(image.destination)) {
            report_not_declared(image, declared, diagnostics);
            continue;
        }
        const auto photo = std::ranges::find(photos, image.destination, &model::Photo::file);
        if (photo == photos.end()) continue;  // what is wrong with it is told already
        photo->place = model::PhotoPlace::in_text;
        if (!image.text.empty() && image.text != photo->alt)
            diagnostics.report("photo-alt-differs", image.location,
                               {{"file", photo->file}, {"written", image.text}, {"alt", photo->alt}});
    }
}

void report_unused(const source::ContentFile& file, const std::set<std::string>& named,
                   diagnostics::Diagnostics& diagnostics) {
    for (const std::string& name : file.beside) {
        const std::string lower = text::to_lower(name);
        const bool is_photo =
            std::ranges::any_of(kPhotoEndings, [&](std::string_view ending) { return lower.ends_with(ending); });
        if (is_photo && !named.contains(name))
            diagnostics.report("photo-unused", diagnostics::whole_file(folder_of(file) + name), {{"file", name}});
    }
}

}  // namespace

std::vector<model::Photo> read_photos(Fields& holder, const source::ContentFile& file,
                                      const markdown::Outline& outline) {
    std::vector<model::Photo> photos;
    std::set<std::string> declared;
    for (Fields& fields : holder.objects("photos"))
        if (auto photo = read_photo(fields, file, declared)) photos.push_back(std::move(*photo));
    diagnostics::Diagnostics& diagnostics = holder.reading().diagnostics;
    const bool is_readable = holder.has("photos") || holder.misses("photos");
    if (!is_readable) return photos;  // what the list says is not known
    place_photos(outline, photos, declared, diagnostics);
    std::set<std::string> named = declared;
    if (const source::Entry* attachments = file.front_matter.find("attachments"))
        for (const source::Node& item : attachments->value.items) named.insert(item.text);
    for (const markdown::Image& image : outline.images) named.insert(image.destination);
    report_unused(file, named, diagnostics);
    return photos;
}

void refuse_photos(const markdown::Outline& outline, diagnostics::Diagnostics& diagnostics) {
    for (const markdown::Image& image : outline.images)
        diagnostics.report("image-refused", image.location, {{"destination", image.destination}});
}

}  // namespace reader
