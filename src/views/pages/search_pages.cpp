#include "views/pages/search_pages.h"

#include "text/format.h"
#include "text/unicode.h"
#include "views/content_text.h"
#include "views/frame.h"
#include "views/phrases.h"

#include <algorithm>

namespace views {
namespace {

/// What a line says of each kind of thing.
class LineMaker {
public:
    LineMaker(const IndexedName& name, const Context& context, const Links& links)
        : name_(name.name), context_(context), links_(links) {}

    IndexLine operator()(model::UnitId id) const {
        const model::Unit& unit = context_.site[id];
        if (!unit.is_place()) return {name(), links_.unit(id), unit_kind_text(unit.kind, words())};
        const std::string kind = text::to_lower(unit_kind_text(unit.kind, words()));
        return {words()("search.place", {{"name", name()}, {"kind", kind}}), links_.unit(id), {}};
    }
    IndexLine operator()(const FormerName& former) const {
        const std::string kind = content_text(text::to_lower(former.kind), words());
        return {words()("search.former_place", {{"name", name()}, {"kind", kind}}), links_.unit(former.heir),
                words()("search.now", {{"unit", name_of(context_.site[former.heir], words())}})};
    }
    IndexLine operator()(model::InitiativeId id) const {
        return {name(), links_.initiative(id), words()("entry.initiative")};
    }
    IndexLine operator()(model::IndicatorId id) const {
        return {name(), links_.indicator(id), words()("entry.indicator")};
    }
    IndexLine operator()(model::PlatformId id) const {
        return {name(), links_.page(std::string(kPlatformsFolder) + "#" + context_.site[id].slug),
                words()("entry.platform")};
    }
    IndexLine operator()(model::TopicId id) const { return {name(), links_.topic(id), words()("entry.topic")}; }

private:
    const model::Wording& words() const { return context_.words; }
    std::string name() const { return content_text(name_, words()); }

    const std::string& name_;
    const Context& context_;
    const Links& links_;
};

IndexSection make_section(const IndexPart& part, const Context& context, const Links& links) {
    IndexSection section{
        .heading = content_text(part.letter.name, context.words), .id = "chu-" + part.letter.id, .lines = {}};
    for (const IndexedName& name : part.names)
        section.lines.push_back(std::visit(LineMaker(name, context, links), name.of));
    return section;
}

/// To the sections of this page or to the pages of letters.
std::vector<IndexLetter> make_letters(const AlphabetIndex& index, const Context& context, const Links& links) {
    std::vector<IndexLetter> letters;
    for (const IndexPart& part : index.parts) {
        if (part.number > 1) continue;
        std::size_t count = 0;
        for (const IndexPart& other : index.parts)
            if (other.letter == part.letter) count += other.names.size();
        const std::string folder =
            index.is_on_one_page ? std::string(kSearchFolder) + "#chu-" + part.letter.id : part.folder();
        letters.push_back(
            {.letter = content_text(part.letter.name, context.words),
             .count = context.words("search.names", {{"n", text::format_number(static_cast<std::int64_t>(count),
                                                                               context.words.notation())}}),
             .href = links.page(folder)});
    }
    return letters;
}

std::vector<Link> make_registers(const Context& context, const Links& links) {
    return {{context.words("page.documents"), links.page(kDocumentsFolder)},
            {context.words("page.completeness"), links.page(kCompletenessFolder)},
            {context.words("page.initiatives"), links.page(kInitiativesFolder)},
            {context.words("page.indicators"), links.page(kIndicatorsFolder)}};
}

}  // namespace

SearchPage make_search_page(const AlphabetIndex& index, const Context& context) {
    const Links links = links_from(kSearchFolder, context);
    SearchPage page;
    page.title = context.words("page.search");
    page.frame = make_frame({.title = page.title,
                             .description = context.words("search.hint"),
                             .section = NavSection::search,
                             .crumbs = {}},
                            context, links);
    page.field = make_search_field(context, links);
    page.letters = make_letters(index, context, links);
    if (index.is_on_one_page)
        for (const IndexPart& part : index.parts) page.sections.push_back(make_section(part, context, links));
    page.registers = make_registers(context, links);
    return page;
}

SearchPage make_letter_page(const AlphabetIndex& index, const IndexPart& part, const Context& context) {
    const Links links = links_from(part.folder(), context);
    SearchPage page;
    const std::string shown = content_text(part.letter.name, context.words);
    page.title = context.words("search.letter", {{"letter", shown}});
    if (part.number > 1) page.title += " (" + std::to_string(part.number) + "/" + std::to_string(part.parts) + ")";
    page.frame = make_frame({.title = page.title,
                             .description = page.title,
                             .section = NavSection::search,
                             .crumbs = {{context.words("page.search"), links.page(kSearchFolder)}}},
                            context, links);
    page.field = make_search_field(context, links);
    page.letters = make_letters(index, context, links);
    for (IndexLetter& letter : page.letters) {
        letter.current = letter.letter == shown;
        letter.count.clear();  // a small row, for the names of this letter are what one came for
    }
    if (part.parts > 1)
        for (const IndexPart& other : index.parts)
            if (other.letter == part.letter)
                page.parts.push_back(
                    {content_text(other.names.front().name + " – " + other.names.back().name, context.words),
                     links.page(other.folder())});
    page.sections = {make_section(part, context, links)};
    return page;
}

}  // namespace views
