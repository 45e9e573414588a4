// Photos on their way from the source folder to the site: measured while the content is read, so that what cannot be
// shown is a finding; copied when the site is staged.
#pragma once

#include "app/options.h"
#include "app/outputs.h"
#include "diagnostics/diagnostics.h"
#include "model/site.h"
#include "pictures/pictures.h"
#include "views/photos.h"

#include <cstdint>
#include <map>
#include <string>

namespace app {

struct MeasuredPhoto {
    pictures::Size size;
    std::uint64_t fingerprint = 0;  // of the file and of how copies are made
};

/// By path below the source folder.
using MeasuredPhotos = std::map<std::string, MeasuredPhoto, std::less<>>;

MeasuredPhotos measure_photos(const model::Site& site, const Options& options, diagnostics::Diagnostics& findings);

/// Where each photo's copies are published: "mo-hinh/cho-so/cho-so-640.1f2e3d4c.jpg".
views::PhotoCopies name_copies(const std::vector<views::PublishedPhoto>& photos, const MeasuredPhotos& measured);

void stage_copies(const std::vector<views::PublishedPhoto>& photos, const MeasuredPhotos& measured,
                  const views::PhotoCopies& copies, const Options& options, Outputs& outputs);

/// One copy of a photo.
std::string make_copy(const model::Photo& photo, const MeasuredPhotos& measured, const views::PhotoCopy& copy,
                      const Options& options);

}  // namespace app
