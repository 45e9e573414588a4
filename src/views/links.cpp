#include "views/links.h"

#include <algorithm>

namespace views {
namespace {

std::string subfolder(std::string_view parent, std::string_view slug) {
    std::string folder;
    folder.reserve(parent.size() + slug.size() + 1);
    return folder.append(parent).append(slug).append("/");
}

/// "https://example.gov.vn/binh-dan-hoc-vu-so/" -> "/binh-dan-hoc-vu-so/"
std::string path_of(std::string_view base_url) {
    const std::size_t host = base_url.find("://");
    const std::size_t slash = host == std::string_view::npos ? host : base_url.find('/', host + 3);
    return slash == std::string_view::npos ? "/" : std::string(base_url.substr(slash));
}

constexpr std::size_t kUsualAddress = 80;

std::string relative(std::string_view from_folder, std::string_view to) {
    std::size_t shared = 0;  // bytes of the folders that both are in
    for (std::size_t i = 0; i < std::min(from_folder.size(), to.size()) && from_folder[i] == to[i]; ++i)
        if (from_folder[i] == '/') shared = i + 1;
    std::string path;
    path.reserve(kUsualAddress);
    for (const char c : from_folder.substr(shared))
        if (c == '/') path += "../";
    path += to.substr(shared);
    if (path.empty() || path.front() == '#') path.insert(0, "./");
    return path;
}

}  // namespace

std::string unit_folder(const model::Site& site, model::UnitId id) {
    return subfolder(kUnitsFolder, site[id].slug);
}

std::string report_folder(const model::Site& site, model::ReportId id) {
    return subfolder(unit_folder(site, site[id].unit), site[id].slug);
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

Url Links::page(std::string_view target) const {
    return page_at(place_.language_folder + std::string(target));
}

Url Links::translation(std::string_view language_folder) const {
    return page_at(std::string(language_folder) + place_.folder);
}

Url Links::page_at(std::string_view target) const {
    if (style_ == LinkStyle::rooted) return {path_of(site_.settings.base_url) + std::string(target)};
    std::string path = relative(own_folder_, target);
    if (style_ == LinkStyle::portable) {
        const std::size_t anchor = std::min(path.find('#'), path.size());
        path.insert(anchor, "index.html");
    }
    return {path};
}

Url Links::file(std::string_view path) const {
    if (style_ == LinkStyle::rooted) return {path_of(site_.settings.base_url) + std::string(path)};
    return {relative(own_folder_, path)};
}

Url Links::external(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:"})
        if (address.starts_with(scheme)) return {std::string(address)};
    return {"#"};
}

}  // namespace views
