// One content file read again beside a site that was read before. Most edits change words of a body that nothing but
// the pages with that body shows: such an edit needs no new site. What pages can show of a file apart from its body
// is told by the digest that kept readings are compared by (file_reading.h).
#pragma once

#include "reader/catalogue.h"
#include "reader/read_site.h"

#include <memory>
#include <optional>
#include <string>

namespace reader {

class TextRereader {
public:
    /// `read` is the site of `tree` and must outlive it.
    TextRereader(source::SourceTree tree, const ReadSite& read);

    /// The text that the file of `known` has now, where nothing else that pages show has changed in it. Nothing where
    /// more has changed, and where it has mistakes.
    std::optional<std::string> find_new_text(const model::Report& known) const;
    std::optional<std::string> find_new_text(const model::Initiative& known) const;
    std::optional<std::string> find_new_text(const model::Page& known) const;

private:
    std::unique_ptr<const source::SourceTree> tree_;  // the catalogue looks into it
    const ReadSite& read_;
    Catalogue catalogue_;
};

}  // namespace reader
