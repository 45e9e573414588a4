#include "views/links.h"

#include <algorithm>

namespace views {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    std::string whole;
    whole.reserve(size);
    for (const std::string_view part : parts) whole += part;
    return whole;
}

std::string subfolder(std::string_view parent, std::string_view slug) {
    return joined({parent, slug, "/"});
}

/// "https://example.gov.vn/binh-dan-hoc-vu-so/" -> "/binh-dan-hoc-vu-so/"
std::string path_of(std::string_view base_url) {
    const std::size_t host = base_url.find("://");
    const std::size_t slash = host == std::string_view::npos ? host : base_url.find('/', host + 3);
    return slash == std::string_view::npos ? "/" : std::string(base_url.substr(slash));
}

constexpr std::string_view kUp = "../";
constexpr std::string_view kHere = "./";

constexpr std::size_t kUsualDepth = 4;

std::string relative(std::string_view from_folder, std::string_view to) {
    const auto alike = std::ranges::mismatch(from_folder, to).in1 - from_folder.begin();
    const std::size_t shared = from_folder.substr(0, static_cast<std::size_t>(alike)).rfind('/') + 1;  // or 0
    std::string path;
    path.reserve(kUp.size() * kUsualDepth + to.size() - shared);
    for (const char c : from_folder.substr(shared))
        if (c == '/') path += kUp;
    path += to.substr(shared);
    if (path.empty() || path.front() == '#') path.insert(0, kHere);
    return path;
}

}  // namespace

std::string unit_folder(const model::Site& site, model::UnitId id) {
    return subfolder(kUnitsFolder, site[id].slug);
}

std::string report_folder(const model::Site& site, model::ReportId id) {
    const model::Report& report = site[id];
    return joined({kUnitsFolder, site[report.unit].slug, "/", report.slug, "/"});
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
    if (style_ == LinkStyle::folders) return {relative(place_.folder, target)};  // within the language
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
