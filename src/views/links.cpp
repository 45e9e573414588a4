#include "views/links.h"

#include <algorithm>
#include <utility>

namespace views {
namespace {

constexpr std::string_view kSlash = "/";

std::string joined(const auto&... parts) {
    std::string whole;
    whole.reserve((parts.size() + ...));
    (whole.append(parts), ...);
    return whole;
}

std::string subfolder(std::string_view parent, std::string_view slug) {
    return joined(parent, slug, kSlash);
}

/// "https://example.gov.vn/binh-dan-hoc-vu-so/" -> "/binh-dan-hoc-vu-so/"
std::string path_of(std::string_view base_url) {
    const std::size_t host = base_url.find("://");
    const std::size_t slash = host == std::string_view::npos ? host : base_url.find('/', host + 3);
    return slash == std::string_view::npos ? "/" : std::string(base_url.substr(slash));
}

constexpr std::string_view kUp = "../";
constexpr std::string_view kHere = "./";

std::string way_up(std::string_view folder) {
    std::string up;
    for (const char c : folder)
        if (c == '/') up += kUp;
    return up;
}

}  // namespace

std::string unit_folder(const model::Site& site, model::UnitId id) {
    return subfolder(kUnitsFolder, site[id].slug);
}

std::string report_folder(const model::Site& site, model::ReportId id) {
    const model::Report& report = site[id];
    return joined(kUnitsFolder, site[report.unit].slug, kSlash, report.slug, kSlash);
}

std::string indicator_folder(const model::Site& site, model::IndicatorId id) {
    return subfolder(kIndicatorsFolder, site[id].slug);
}

std::string initiative_folder(const model::Site& site, model::InitiativeId id) {
    return subfolder(kInitiativesFolder, site[id].slug);
}

std::string topic_folder(const model::Site& site, model::TopicId id) {
    return subfolder(kTopicsFolder, site[id].slug);
}

std::string completeness_folder(const model::Site& site, model::CampaignId id) {
    return subfolder(kCompletenessFolder, site[id].slug);
}

std::string text_page_folder(const model::Page& page) {
    return subfolder("", page.slug);
}

std::string part_folder(std::string_view folder, std::size_t part) {
    return part == 0 ? std::string(folder) : subfolder(folder, "trang-" + std::to_string(part + 1));
}

Standpoint::Standpoint(std::string folder) : folder_(std::move(folder)), up_(way_up(folder_)) {}

std::string Standpoint::way_to(std::string_view path) const {
    std::string_view folder = folder_, up = up_;
    while (!folder.empty()) {
        const std::string_view shared = folder.substr(0, folder.find('/') + 1);
        if (!path.starts_with(shared)) break;
        folder.remove_prefix(shared.size());
        path.remove_prefix(shared.size());
        up.remove_prefix(kUp.size());
    }
    const bool is_here = up.empty() && (path.empty() || path.front() == '#');
    return joined(is_here ? kHere : up, path);
}

Url Links::page(std::string_view target) const {
    if (style_ == LinkStyle::folders) return {in_language_.way_to(target)};
    return page_at(language_folder_ + std::string(target));
}

Url Links::translation(std::string_view language_folder) const {
    return page_at(std::string(language_folder) + folder());
}

Url Links::page_at(std::string_view target) const {
    if (style_ == LinkStyle::rooted) return {path_of(site_.settings.base_url) + std::string(target)};
    std::string path = on_site_.way_to(target);
    if (style_ == LinkStyle::portable) {
        const std::size_t anchor = std::min(path.find('#'), path.size());
        path.insert(anchor, "index.html");
    }
    return {path};
}

Url Links::file(std::string_view path) const {
    if (style_ == LinkStyle::rooted) return {path_of(site_.settings.base_url) + std::string(path)};
    return {on_site_.way_to(path)};
}

Url Links::external(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:"})
        if (address.starts_with(scheme)) return {std::string(address)};
    return {"#"};
}

}  // namespace views
