// Photos of a text, as pages show them: small copies beside the page, which phones choose from.
#pragma once

#include "model/site.h"
#include "views/describe.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace analysis {
struct Analysis;
}

namespace views {

struct Context;
class Links;

/// A published copy, below the site's root, in pixels.
struct PhotoCopy {
    std::string path;
    int width = 0;
    int height = 0;
};

/// The copies of each photo, smallest first, by its path below the site's folder.
using PhotoCopies = std::map<std::string, std::vector<PhotoCopy>, std::less<>>;

struct Photo {
    std::string file;  // as a text names it
    std::string alt;
    Url src;                    // the smallest copy
    std::optional<Url> srcset;  // addresses with their widths: "cho-so-640.1f2e3d4c.jpg 640w, …"; none of one copy
    std::string width;          // of the largest copy, for the room that the page keeps free
    std::string height;
    std::string caption;
    std::string credit;  // "Ảnh: Lê Văn Huy, chụp ngày 18/10/2025"
    bool has_caption = false;
};
LOA_FIELDS(Photo, alt, src, srcset, width, height, caption, credit, has_caption)

std::vector<Photo> make_photos(const std::vector<model::Photo>& photos, const Context& context, const Links& links);

/// Those that the text does not place itself.
std::vector<Photo> photos_behind_text(const std::vector<model::Photo>& photos, const Context& context,
                                      const Links& links);

/// A photo and the page that it is published beside.
struct PublishedPhoto {
    const model::Photo* photo;
    std::string folder;
};

/// The photos of all reports and initiatives that have a page.
std::vector<PublishedPhoto> list_photos(const model::Site& site, const analysis::Analysis& analysis);

}  // namespace views
