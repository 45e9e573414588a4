#include "reader/read_body.h"

#include "reader/check_privacy.h"
#include "reader/shapes.h"
#include "text/format.h"
#include "text/unicode.h"

#include <fmt/format.h>

#include <algorithm>

namespace reader {
namespace {

constexpr std::string_view kFigureLink = "figure";

/// The text that a link to the figure could have.
std::string stated(const model::Figure& figure) {
    if (figure.value) return text::format_quantity(*figure.value, text::vietnamese());
    if (figure.besides->rank) return fmt::format("{}/{}", figure.besides->rank->place, figure.besides->rank->of);
    return figure.besides->written;
}

void check_figure_link(const markdown::Link& link, std::string_view indicator, const FileFigures& file,
                       const Reading& reading) {
    if (!file.indicators.contains(std::string(indicator))) {
        const auto similar = text::find_similar(indicator, file.indicators);
        const diagnostics::Phrase suggestion =
            similar
                ? did_you_mean("figure:" + *similar)
                : diagnostics::Phrase("tệp này chưa có số liệu của chỉ tiêu ấy", "this file gives no figure of it");
        reading.diagnostics.report("figure-text-unknown", link.location,
                                   {{"written", indicator}, {"suggestion", suggestion}});
        return;
    }
    const auto index = reading.catalogue.find(EntityKind::indicator, indicator);
    std::vector<const model::Figure*> candidates;
    std::ranges::copy_if(file.figures, std::back_inserter(candidates),
                         [&](const model::Figure* figure) { return index && figure->indicator.index == *index; });
    const bool is_stated =
        std::ranges::any_of(candidates, [&](const auto* figure) { return states_figure(link.text, *figure); });
    if (candidates.empty() || is_stated) return;  // without a readable figure its own mistake is told already
    std::string says;
    for (const model::Figure* figure : candidates) says += (says.empty() ? "" : " / ") + stated(*figure);
    reading.diagnostics.report("figure-text-differs", link.location,
                               {{"label", reading.site.indicators[*index].short_name},
                                {"written", link.text},
                                {"says", says},
                                {"link", fmt::format("[{}](figure:{})", stated(*candidates.front()), indicator)}});
}

std::string_view host_of(std::string_view address) {
    const std::string_view rest = address.substr(address.find("//") + 2);
    return rest.substr(0, rest.find('/'));
}

/// A site that this text, or data/, links by https:// as well.
std::optional<std::string> find_safe_address(std::string_view unsafe, const markdown::Outline& outline,
                                             const Reading& reading) {
    constexpr std::string_view kSafe = "https://";
    const auto is_same = [&](std::string_view address) {
        return address.starts_with(kSafe) && host_of(address) == host_of(unsafe);
    };
    for (const markdown::Link& link : outline.links)
        if (is_same(link.destination)) return link.destination;
    for (const model::Platform& platform : reading.site.platforms)
        if (is_same(platform.url)) return platform.url;
    return std::nullopt;
}

void check_address(const markdown::Link& link, const markdown::Outline& outline, const Reading& reading) {
    if (const auto safe = find_safe_address(link.destination, outline, reading))
        reading.diagnostics.report("address-two-ways", link.location,
                                   {{"written", link.destination}, {"safe", *safe}});
}

/// A link without a scheme leads to a heading of the text or to a file beside it.
bool leads_somewhere(std::string_view destination, const markdown::Outline& outline,
                     const source::ContentFile& file) {
    const std::size_t hash = std::min(destination.find('#'), destination.size());
    if (hash > 0) return std::ranges::find(file.beside, destination.substr(0, hash)) != file.beside.end();
    return std::ranges::find(outline.headings, destination.substr(1), &markdown::Heading::anchor) !=
           outline.headings.end();
}

void check_relative_links(const markdown::Outline& outline, const source::ContentFile& file,
                          diagnostics::Diagnostics& diagnostics) {
    for (const markdown::Link& link : outline.links) {
        const bool is_relative = link.destination.find(':') == std::string::npos;
        if (is_relative && !leads_somewhere(link.destination, outline, file))
            diagnostics.report("link-broken", link.location, {{"destination", link.destination}});
    }
}

}  // namespace

bool states_figure(std::string_view text, const model::Figure& figure) {
    const std::string written = trimmed(text);
    if (!figure.besides->written.empty() && written == figure.besides->written) return true;
    if (figure.besides->rank && text::parse_rank(written) == figure.besides->rank) return true;
    if (!figure.value) return false;
    const text::Quantity& value = *figure.value;
    if (written == text::format_quantity(value, text::vietnamese())) return true;
    if (value.shape == text::QuantityShape::share &&
        written == text::format_share_percent(value.low, value.high, text::vietnamese()))
        return true;
    const auto parsed = text::parse_quantity(written);
    const auto* quantity = std::get_if<text::Quantity>(&parsed);
    return quantity && quantity->shape == value.shape && quantity->qualifier == value.qualifier &&
           quantity->low == value.low && quantity->high == value.high && quantity->percent == value.percent;
}

ReadBody read_body(const source::ContentFile& file, const Reading& reading) {
    ReadBody read;
    read.outline = markdown::read_outline({.text = file.text, .path = file.path, .first_line = file.body.first_line},
                                          reading.diagnostics);
    check_relative_links(read.outline, file, reading.diagnostics);
    check_privacy(file.text, file.body, reading);
    read.body = {.path = file.path,
                 .first_line = file.body.first_line,
                 .hash = file.body.hash,
                 .first_paragraph = read.outline.first_paragraph};
    return read;
}

void check_links(const markdown::Outline& outline, const FileFigures& figures, const Reading& reading) {
    for (const markdown::Link& link : outline.links) {
        const std::size_t colon = link.destination.find(':');
        if (colon == std::string::npos) continue;
        const std::string_view kind = std::string_view(link.destination).substr(0, colon);
        const std::string_view target = std::string_view(link.destination).substr(colon + 1);
        if (link.destination.starts_with("http://")) check_address(link, outline, reading);
        if (kind == kFigureLink) {
            check_figure_link(link, target, figures, reading);
            continue;
        }
        const auto found = std::ranges::find(kKinds, kind, &KindTraits::word);
        if (found != kKinds.end() && found->is_linkable) resolve(found->kind, target, {link.location, {}}, reading);
    }
}

}  // namespace reader
