// A photo beside the text of a report or an initiative, as its editors declare it.
#pragma once

#include "diagnostics/location.h"
#include "text/moment.h"

#include <optional>
#include <string>

namespace model {

/// Why the picture may be public: Luật 91/2025/QH15 asks for consent, of children also by their guardians; pictures
/// of public events need none.
enum class PhotoConsent { public_event, written, children_consented };
enum class PhotoPlace { behind_text, in_text };

struct Photo {
    std::string file;  // its name beside the text
    std::string path;  // below the site's folder
    std::string alt;   // what it shows, for people who do not see it
    PhotoConsent consent = PhotoConsent::public_event;
    std::string caption;
    std::string credit;
    std::optional<text::Moment> taken;
    PhotoPlace place = PhotoPlace::behind_text;
    diagnostics::Location location;  // of the name of the file
};

}  // namespace model
