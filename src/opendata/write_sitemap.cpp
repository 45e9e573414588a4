#include "opendata/opendata.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <span>
#include <sstream>

namespace opendata {
namespace {

constexpr std::size_t kMostAddresses = 50'000;
constexpr const char* kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

struct Shape {
    const char* list;
    const char* item;
};
constexpr Shape kAddresses = {"urlset", "url"};
constexpr Shape kParts = {"sitemapindex", "sitemap"};

std::string write_list(const Shape& shape, std::span<const SitemapEntry> entries) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node list = document.append_child(shape.list);
    list.append_attribute("xmlns") = kNamespace;
    const bool has_translations =
        std::ranges::any_of(entries, [](const SitemapEntry& entry) { return !entry.translations.empty(); });
    if (has_translations) list.append_attribute("xmlns:xhtml") = "http://www.w3.org/1999/xhtml";
    for (const SitemapEntry& entry : entries) {
        pugi::xml_node item = list.append_child(shape.item);
        item.append_child("loc").text() = entry.address.c_str();
        if (!entry.updated.empty()) item.append_child("lastmod").text() = entry.updated.c_str();
        for (const SitemapTranslation& translation : entry.translations) {
            pugi::xml_node link = item.append_child("xhtml:link");
            link.append_attribute("rel") = "alternate";
            link.append_attribute("hreflang") = translation.language.c_str();
            link.append_attribute("href") = translation.address.c_str();
        }
    }
    std::ostringstream stream;
    document.save(stream, " ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(stream).str();
}

std::string latest_update(std::span<const SitemapEntry> entries) {
    std::string latest;
    for (const SitemapEntry& entry : entries) latest = std::max(latest, entry.updated);
    return latest;
}

std::string address_of(std::string_view path, std::string_view base_url) {
    return fmt::format("{}{}{}", base_url, base_url.ends_with('/') ? "" : "/", path);
}

}  // namespace

std::vector<OpenFile> write_sitemap(const std::vector<SitemapEntry>& entries, const std::string& base_url) {
    if (entries.size() <= kMostAddresses) return {{"sitemap.xml", write_list(kAddresses, entries)}};
    std::vector<OpenFile> files;
    std::vector<SitemapEntry> parts;
    for (std::span<const SitemapEntry> rest = entries; !rest.empty();) {
        const std::span<const SitemapEntry> part = rest.first(std::min(rest.size(), kMostAddresses));
        rest = rest.subspan(part.size());
        const std::string path = fmt::format("sitemap-{}.xml", files.size() + 1);
        files.push_back({path, write_list(kAddresses, part)});
        parts.push_back({address_of(path, base_url), latest_update(part), {}});
    }
    files.insert(files.begin(), {"sitemap.xml", write_list(kParts, parts)});
    return files;
}

std::string write_robots(const std::string& base_url) {
    return fmt::format("User-agent: *\nAllow: /\n\nSitemap: {}\n", address_of("sitemap.xml", base_url));
}

}  // namespace opendata
