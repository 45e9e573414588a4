#include "views/bulletin.h"

#include "text/format.h"
#include "text/spoken.h"
#include "text/unicode.h"
#include "views/phrases.h"
#include "views/sentences.h"

#include <algorithm>

namespace views {
namespace {

// Loudspeakers are read slowly: about 160 syllables a minute, so 60 to 90 seconds are 160 to 240 syllables.
constexpr std::size_t kSyllablesPerMinute = 160;
constexpr std::size_t kLongest = kSyllablesPerMinute * 3 / 2;
constexpr std::size_t kOwnResults = 4;
constexpr std::size_t kLearnAt = 2;  // platforms that are named

SpokenSentence speak(const std::string& sentence, const text::Spoken& spoken) {
    SpokenSentence said{.text = text::capitalise_first(text::spell_out(sentence, spoken))};
    said.syllables = text::count_syllables(said.text);
    return said;
}

/// The sentences of one bulletin; those that are welcome but not needed stay out when time is up.
class Script {
public:
    explicit Script(const Context& context) : context_(context) {}

    void tell(std::vector<std::string>& paragraph, const SpokenSentence& said) {
        syllables_ += said.syllables;
        paragraph.push_back(said.text);
    }

    void tell(std::vector<std::string>& paragraph, const std::string& sentence) {
        tell(paragraph, speak(sentence, context_.site.settings.spoken));
    }

    void tell_if_time(std::vector<std::string>& paragraph, const SpokenSentence& said) {
        if (syllables_ + said.syllables <= kLongest) tell(paragraph, said);
    }

    void tell_if_time(std::vector<std::string>& paragraph, const std::string& sentence) {
        tell_if_time(paragraph, speak(sentence, context_.site.settings.spoken));
    }

    std::int64_t seconds() const { return static_cast<std::int64_t>(syllables_ * 60 / kSyllablesPerMinute); }

private:
    const Context& context_;
    std::size_t syllables_ = 0;
};

std::string joined(const std::vector<std::string>& sentences) {
    std::string paragraph;
    for (const std::string& sentence : sentences) paragraph += (paragraph.empty() ? "" : " ") + sentence;
    return paragraph;
}

bool has_date(const analysis::Fact& fact) {
    return std::holds_alternative<text::Moment>(fact.as_of) || std::holds_alternative<text::Span>(fact.as_of);
}

std::string result_sentence(std::string_view word, const std::string& who, const analysis::Fact& fact,
                            const Context& context) {
    const std::string when = has_date(fact) ? ", " + as_of_text(fact.as_of, context.words) : "";
    return context.words(word, {{"who", who}, {"phrase", fact_phrase(fact, context)}, {"when", when}});
}

std::string greeting(const model::Unit& unit, const std::vector<model::ReportId>& reports, const Context& context) {
    const model::Site& site = context.site;
    const model::CampaignId campaign = reports.empty() ? model::CampaignId{0} : site[reports.front()].campaign;
    const model::Campaign& told = site[campaign];
    const std::string period = told.periods[context.analysis.completeness[campaign.index].period.index].name;
    return context.words("bulletin.greeting",
                         {{"unit", unit.name}, {"campaign", told.short_name}, {"period", text::to_lower(period)}});
}

std::string learn_sentence(const model::Site& site, const model::Wording& words) {
    std::string names;
    std::size_t named = 0;
    for (const model::Platform& platform : site.platforms) {
        if (platform.url.empty() || named == kLearnAt) continue;
        names += (names.empty() ? "" : ", ") + platform.name;
        ++named;
    }
    return names.empty() ? "" : words("bulletin.learn", {{"names", names}});
}

std::vector<const analysis::Fact*> city_facts(const Context& context) {
    std::vector<const analysis::Fact*> facts;
    for (const model::IndicatorId id : context.site.settings.highlights) {
        const analysis::IndicatorFacts& summary = context.analysis.of(id);
        if (summary.city.empty()) continue;
        const analysis::Fact& fact = context.analysis.facts[summary.city.back()];
        // "12.133 trên 13.159" is hard to follow by ear.
        if (fact.value && fact.value->shape != text::QuantityShape::share) facts.push_back(&fact);
    }
    return facts;
}

}  // namespace

SharedSentences speak_shared(const model::Site& site, const model::Wording& words) {
    SharedSentences shared;
    if (!words.is_of_content()) return shared;
    const text::Spoken& spoken = site.settings.spoken;
    for (const model::Initiative& initiative : site.initiatives)
        shared.initiatives.push_back(speak(
            words("bulletin.initiative",
                  {{"form", initiative.form}, {"name", initiative.title}, {"text", initiative.body.first_paragraph}}),
            spoken));
    if (const std::string learn = learn_sentence(site, words); !learn.empty())
        shared.closing.push_back(speak(learn, spoken));
    shared.closing.push_back(speak(words("bulletin.ask"), spoken));
    shared.closing.push_back(speak(words("bulletin.thanks", {{"site", site.settings.title}}), spoken));
    return shared;
}

Bulletin make_bulletin(model::UnitId id, const std::vector<model::InitiativeId>& worth_telling,
                       const Context& context) {
    const model::Unit& unit = context.site[id];
    const std::vector<model::ReportId>& reports = context.analysis.reports_of[id.index];
    const std::vector<const analysis::Fact*> own = lead_facts(id, kOwnResults, context);
    Script script(context);

    std::vector<std::string> opening, results, initiatives, city, closing;
    script.tell(opening, greeting(unit, reports, context));
    if (reports.empty()) script.tell(opening, context.words("bulletin.no_report", {{"unit", unit.name}}));
    for (const analysis::Fact* fact : own)
        script.tell(results, result_sentence("bulletin.result", unit.name, *fact, context));
    if (!own.empty()) script.tell(results, context.words("bulletin.source", {{"unit", unit.name}}));
    for (const SpokenSentence& said : context.spoken.closing) script.tell(closing, said);

    // A place without figures of its own hears first how the city does; others hear first of their own initiatives.
    const std::vector<const analysis::Fact*> of_city = city_facts(context);
    const auto tell_city = [&](std::size_t most) {
        for (std::size_t i = 0; i < std::min(most, of_city.size()); ++i)
            script.tell_if_time(city, result_sentence("bulletin.city", {}, *of_city[i], context));
    };
    if (own.empty()) tell_city(2);
    for (const model::InitiativeId told : worth_telling)
        script.tell_if_time(initiatives, context.spoken.initiatives[told.index]);
    if (!own.empty()) tell_city(of_city.size());

    Bulletin bulletin{.time = context.words("bulletin.time",
                                            {{"n", text::format_number(script.seconds(), context.words.notation())}}),
                      .paragraphs = {}};
    for (const std::vector<std::string>* paragraph : {&opening, &results, &city, &initiatives, &closing})
        if (!paragraph->empty()) bulletin.paragraphs.push_back(joined(*paragraph));
    return bulletin;
}

}  // namespace views
