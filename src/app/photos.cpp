#include "app/photos.h"

#include "app/kept_results.h"
#include "app/modules.h"
#include "app/parallel_for.h"
#include "source/files.h"
#include "text/unicode.h"
#include "views/fingerprint.h"

#include <fmt/format.h>

#include <optional>
#include <stdexcept>

namespace app {
namespace {

using diagnostics::Phrase;

std::vector<const model::Photo*> all_photos(const model::Site& site) {
    std::vector<const model::Photo*> photos;
    for (const model::Report& report : site.reports)
        for (const model::Photo& photo : report.photos) photos.push_back(&photo);
    for (const model::Initiative& initiative : site.initiatives)
        for (const model::Photo& photo : initiative.photos) photos.push_back(&photo);
    return photos;
}

std::uint64_t fingerprint_of(const std::string& bytes) {
    return views::fingerprint(fmt::format("{:016x} {}", views::fingerprint(bytes), load_pictures().recipe()));
}

/// What stands against a photo: a finding's code with what it says.
struct Refusal {
    std::string_view code;
    diagnostics::Arguments arguments;
};

Refusal refuse(pictures::Fault fault) {
    switch (fault) {
        case pictures::Fault::too_many_pixels:
            return {"photo-too-large", {{"limit", Phrase("50 triệu điểm ảnh", "50 million pixels")}}};
        case pictures::Fault::wrong_type:
            return {
                "photo-unreadable",
                {{"problem", Phrase("đây không phải ảnh JPEG, PNG hay WebP", "it is no JPEG, PNG or WebP picture")}}};
        case pictures::Fault::damaged:
            return {"photo-unreadable",
                    {{"problem", Phrase("tệp hỏng hoặc thiếu một phần", "it is damaged or a part is missing")}}};
    }
    throw std::logic_error("a fault of pictures that nobody can tell");
}

std::variant<MeasuredPhoto, Refusal> measure(const std::filesystem::path& file) {
    const std::optional<std::string> bytes = source::read_bytes(file, pictures::kMaxBytes);
    if (!bytes) return Refusal{"photo-too-large", {{"limit", fmt::format("{} MB", pictures::kMaxBytes >> 20)}}};
    const auto measured = load_pictures().measure(*bytes);
    if (const auto* fault = std::get_if<pictures::Fault>(&measured)) return refuse(*fault);
    return MeasuredPhoto{std::get<pictures::Size>(measured), fingerprint_of(*bytes)};
}

std::string read_photo(const std::filesystem::path& file, std::uint64_t fingerprint) {
    std::optional<std::string> bytes = source::read_bytes(file, pictures::kMaxBytes);
    if (!bytes || fingerprint_of(*bytes) != fingerprint)
        throw std::runtime_error(fmt::format("{} was changed while the site was being built", file.string()));
    return *std::move(bytes);
}

/// "cho-so.jpg" -> "cho-so"
std::string stem_of(const std::string& file) {
    return text::to_lower(file.substr(0, file.rfind('.')));
}

}  // namespace

MeasuredPhotos measure_photos(const model::Site& site, const Options& options, diagnostics::Diagnostics& findings) {
    const std::vector<const model::Photo*> photos = all_photos(site);
    std::vector<std::variant<MeasuredPhoto, Refusal>> results(photos.size());
    parallel_for(photos.size(), options.threads,
                 [&](std::size_t i) { results[i] = measure(options.source / photos[i]->path); });
    MeasuredPhotos measured;
    for (std::size_t i = 0; i < photos.size(); ++i) {
        if (const auto* photo = std::get_if<MeasuredPhoto>(&results[i])) {
            measured.emplace(photos[i]->path, *photo);
            continue;
        }
        Refusal refusal = std::get<Refusal>(results[i]);
        refusal.arguments.emplace_back("file", photos[i]->file);
        findings.report(refusal.code, photos[i]->location, std::move(refusal.arguments));
    }
    return measured;
}

views::PhotoCopies name_copies(const std::vector<views::PublishedPhoto>& photos, const MeasuredPhotos& measured) {
    views::PhotoCopies named;
    for (const views::PublishedPhoto& published : photos) {
        const MeasuredPhoto& photo = measured.at(published.photo->path);
        std::vector<views::PhotoCopy>& copies = named[published.photo->path];
        for (const pictures::Size size : load_pictures().plan_copies(photo.size))
            copies.push_back(
                {.path = fmt::format("{}{}-{}.{:08x}.jpg", published.folder, stem_of(published.photo->file),
                                     size.width, photo.fingerprint & 0xffffffff),
                 .width = size.width,
                 .height = size.height});
    }
    return named;
}

namespace {

/// What a copy follows from.
std::string origin_of(const MeasuredPhoto& photo, const views::PhotoCopy& copy) {
    return fmt::format("{:016x} {}x{}", photo.fingerprint, copy.width, copy.height);
}

}  // namespace

std::string make_copy(const model::Photo& photo, const MeasuredPhotos& measured, const views::PhotoCopy& copy,
                      const Options& options) {
    const MeasuredPhoto& known = measured.at(photo.path);
    return KeptResults(options.source, "photos").find_or_make(origin_of(known, copy), [&] {
        return load_pictures().make_copy(read_photo(options.source / photo.path, known.fingerprint),
                                         {copy.width, copy.height});
    });
}

void stage_copies(const std::vector<views::PublishedPhoto>& photos, const MeasuredPhotos& measured,
                  const views::PhotoCopies& copies, const Options& options, Outputs& outputs) {
    parallel_for(photos.size(), options.threads, [&](std::size_t i) {
        const model::Photo& photo = *photos[i].photo;
        for (const views::PhotoCopy& copy : copies.at(photo.path)) {
            const MadeFrom origin{source::digest(origin_of(measured.at(photo.path), copy))};
            if (outputs.keep(copy.path, origin)) continue;
            outputs.stage(copy.path, origin, copy.path, make_copy(photo, measured, copy, options));
        }
    });
}

}  // namespace app
