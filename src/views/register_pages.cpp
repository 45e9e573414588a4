#include "views/register_pages.h"

#include "views/links.h"
#include "views/parts.h"

#include <algorithm>
#include <limits>

namespace views {
namespace {

using analysis::RegisterEntry;

int year_of(const RegisterEntry& entry) {
    return entry.document->date ? entry.document->date->year : 0;
}

/// The papers of one year stand together, those of none last.
auto papers_of(int year, const analysis::Analysis& analysis) {
    const auto place = [](int of) { return of == 0 ? std::numeric_limits<int>::max() : of; };
    return std::ranges::equal_range(analysis.documents, place(year), {},
                                    [&](const RegisterEntry& entry) { return place(year_of(entry)); });
}

}  // namespace

bool is_split(const analysis::Analysis& analysis) {
    return analysis.documents.size() > kRowsPerPage;
}

std::vector<RegisterPart> list_register_parts(const analysis::Analysis& analysis) {
    std::vector<RegisterPart> parts;
    const std::size_t papers = analysis.documents.size();
    for (std::size_t first = 0; first < papers;) {
        const int year = year_of(analysis.documents[first]);
        const std::size_t of = papers_of(year, analysis).size();
        const std::size_t count = (of + kRowsPerPage - 1) / kRowsPerPage;
        for (std::size_t part = 0; part < count; ++part) {
            const std::size_t from = part * kRowsPerPage;
            parts.push_back({.year = year,
                             .part = part,
                             .parts = count,
                             .first = first + from,
                             .last = first + std::min(from + kRowsPerPage, of),
                             .from = from,
                             .of = of});
        }
        first += of;
    }
    return parts;
}

std::string year_folder(int year) {
    return std::string(kDocumentsFolder) + (year == 0 ? "chua-ghi-ngay/" : "nam-" + std::to_string(year) + "/");
}

std::string folder_of(const RegisterPart& part) {
    return part_folder(year_folder(part.year), part.part);
}

std::string register_address(const RegisterEntry& entry, const analysis::Analysis& analysis) {
    std::string folder(kDocumentsFolder);
    if (is_split(analysis)) {
        const auto of_year = papers_of(year_of(entry), analysis);
        const auto place = static_cast<std::size_t>(&entry - &*of_year.begin());
        folder = part_folder(year_folder(year_of(entry)), place / kRowsPerPage);
    }
    return folder + "#" + entry.anchor;
}

std::string register_address(model::DocumentId id, const model::Site& site, const analysis::Analysis& analysis) {
    const std::vector<std::size_t>& papers = analysis.lookup.registered;
    if (papers[id.index] < analysis.documents.size())
        return register_address(analysis.documents[papers[id.index]], analysis);
    return std::string(kDocumentsFolder) + "#" + site[id].slug;
}

}  // namespace views
