#include "views/linked_data.h"

#include "text/escaping.h"
#include "text/foreign.h"
#include "text/format.h"

namespace views {
namespace {

using text::Json;
using Object = Json::Object;
using Array = Json::Array;

constexpr std::string_view kPageFile = "index.html";

Json organization(const std::string& type, const std::string& name, const std::string& address) {
    Object made = {{"@type", type}, {"name", name}};
    if (!address.empty()) made.push_back({"url", address});
    return made;
}

/// Who publishes the site; the site itself where nobody is named.
Json publisher_of(const Context& context) {
    const model::Settings& settings = context.site.settings;
    return organization("Organization", settings.publisher.name.empty() ? settings.title : settings.publisher.name,
                        settings.base_url);
}

void add_date(const char* name, const analysis::ContentDate& date, Object& thing) {
    if (date) thing.push_back({name, text::format_iso(*date)});
}

Json unit_name(model::UnitId id, const Context& context) {
    return organization("GovernmentOrganization", context.site[id].name,
                        absolute_page(unit_folder(context.site, id), context).href);
}

/// The absolute address of what `href` leads to from the page of `links`.
std::string absolute_address(const Url& href, const Context& context, const Links& links) {
    constexpr std::string_view kUp = "../";
    std::string address = absolute_page(links.folder(), context).href;  // ends with "/"
    std::string_view way = href.href;
    for (; way.starts_with(kUp); way.remove_prefix(kUp.size()))
        address.erase(address.rfind('/', address.size() - 2) + 1);
    if (way.starts_with("./")) way.remove_prefix(2);
    if (way.ends_with(kPageFile)) way.remove_suffix(kPageFile.size());
    return address.append(way);
}

Array distributions_of(const std::string& stem, const Context& context) {
    Array files;
    for (const DownloadKind& kind : kDownloadKinds) {
        const auto size = context.downloads.find(stem + std::string(kind.ending));
        if (size == context.downloads.end()) continue;
        files.push_back(Object{{"@type", "DataDownload"},
                               {"encodingFormat", kind.media_type},
                               {"contentUrl", context.site.settings.base_url + size->first},
                               {"contentSize", std::to_string(size->second.bytes) + " B"}});
    }
    return files;
}

}  // namespace

Json describe_dataset(model::IndicatorId id, const Context& context) {
    const model::Indicator& indicator = context.site[id];
    const std::string address = absolute_page(indicator_folder(context.site, id), context).href;
    Object dataset = {
        {"@type", "Dataset"},
        {"@id", address + "#so-lieu"},
        {"name", indicator.name},
        {"description", indicator.definition.empty() ? indicator.name : indicator.definition},
        {"url", address},
        {"identifier", indicator.slug},
        {"inLanguage", model::kContentLanguage},
        {"isAccessibleForFree", true},
        {"license", Object{{"@type", "CreativeWork"}, {"name", context.site.settings.licence}}},
        {"creator", publisher_of(context)},
        {"variableMeasured",
         Object{{"@type", "PropertyValue"}, {"name", indicator.name}, {"unitText", indicator.measure}}}};
    if (!context.site.settings.city.empty())
        dataset.push_back({"spatialCoverage", Object{{"@type", "Place"}, {"name", context.site.settings.city}}});
    add_date("dateModified", context.analysis.dates.of_indicator[id.index], dataset);
    Array files = distributions_of(indicator_folder(context.site, id) + indicator.slug, context);
    if (!files.empty()) dataset.push_back({"distribution", std::move(files)});
    return dataset;
}

Json describe_unit(model::UnitId id, const Context& context) {
    const model::Unit& unit = context.site[id];
    const std::string address = absolute_page(unit_folder(context.site, id), context).href;
    Object described = {{"@type", "GovernmentOrganization"},
                        {"@id", address + "#don-vi"},
                        {"name", unit.name},
                        {"mainEntityOfPage", address}};
    if (!unit.code.empty())
        described.push_back(
            {"identifier",
             Object{{"@type", "PropertyValue"}, {"name", context.words("unit.code")}, {"value", unit.code}}});
    if (unit.is_place())
        described.push_back({"areaServed", Object{{"@type", "AdministrativeArea"}, {"name", unit.name}}});
    add_date("foundingDate", unit.since, described);
    return described;
}

Json describe_report(model::ReportId id, const Context& context) {
    const model::Report& report = context.site[id];
    const std::string address = absolute_page(report_folder(context.site, id), context).href;
    Object article = {{"@type", "Article"},
                      {"@id", address + "#bao-cao"},
                      {"headline", report.title},
                      {"mainEntityOfPage", address},
                      {"inLanguage", model::kContentLanguage},
                      {"author", unit_name(report.unit, context)},
                      {"publisher", publisher_of(context)}};
    add_date("datePublished", report.published, article);
    add_date("dateModified", analysis::date_of(report), article);
    return article;
}

Json describe_way(const std::vector<Link>& crumbs, const std::string& title, const Context& context,
                  const Links& links) {
    Array steps;
    const auto add = [&](std::string name, const std::string& address) {
        std::erase_if(name, [](char c) { return c == text::kForeignBegin || c == text::kForeignEnd; });
        steps.push_back(
            Object{{"@type", "ListItem"}, {"position", steps.size() + 1}, {"name", name}, {"item", address}});
    };
    for (const Link& crumb : crumbs) add(crumb.text, absolute_address(crumb.href, context, links));
    add(title, absolute_page(links.folder(), context).href);
    return Object{{"@type", "BreadcrumbList"}, {"itemListElement", std::move(steps)}};
}

namespace {

/// Within strings only: JSON itself has none of them.
constexpr std::optional<std::string_view> escape_in_script(char c) {
    if (c == '<') return "\\u003c";
    if (c == '>') return "\\u003e";
    if (c == '&') return "\\u0026";
    return std::nullopt;
}

constexpr text::Escapes kInScript(escape_in_script);

}  // namespace

Html print_linked_data(std::vector<Json> things) {
    Object graph;  // a list of initial members would copy all that it says
    graph.push_back({"@context", "https://schema.org"});
    graph.push_back({"@graph", std::move(things)});
    const std::string json = Json(std::move(graph)).print_compact();
    std::string markup = "<script type=\"application/ld+json\">";
    text::append_escaped(json, kInScript, markup);
    return {markup.append("</script>")};
}

}  // namespace views
