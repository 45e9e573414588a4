// One content file read again beside a site that was read before. What most edits change is shown by the pages with
// that text alone, so that these need no new site: words of a body, and in a report its title, outline and figures.
// What pages can show of a file apart from its body is told by the digest that kept readings are compared by
// (file_reading.h).
#pragma once

#include "reader/catalogue.h"
#include "reader/read_site.h"

#include <memory>
#include <optional>
#include <string>

namespace reader {

/// A report as its file has it now.
struct EditedReport {
    model::Report report;
    std::string text;
};

class FileRereader {
public:
    /// Beside `read`, which must outlive it. Nothing where `tree` declares other ids than that was read with.
    static std::optional<FileRereader> open(source::SourceTree tree, const ReadSite& read);

    /// Nothing where the file of `known` has mistakes, and where more than its own page tells has changed in it.
    std::optional<EditedReport> find_edited(const model::Report& known) const;

    /// The text that the file of `known` has now, where nothing else that pages show has changed in it. Nothing where
    /// more has changed, and where it has mistakes.
    std::optional<std::string> find_new_text(const model::Initiative& known) const;
    std::optional<std::string> find_new_text(const model::Page& known) const;

private:
    FileRereader(std::unique_ptr<const source::SourceTree> tree, const ReadSite& read, Catalogue catalogue);

    std::unique_ptr<const source::SourceTree> tree_;  // the catalogue looks into it
    const ReadSite& read_;
    Catalogue catalogue_;
};

}  // namespace reader
