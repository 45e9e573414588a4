#include "views/feed.h"

#include "text/format.h"
#include "views/context.h"
#include "views/phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace views {
namespace {

constexpr std::size_t kMostEntries = 200;
constexpr std::string_view kTimeZone = "+07:00";  // all of Viet Nam
constexpr std::string_view kTagYear = "2025";     // a year in which the host was the publisher's, as tags want it

/// Content dates need not name the hour or even the day; feeds do.
std::string rfc3339(const text::Moment& moment) {
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:00{}", moment.year, std::max<int>(moment.month, 1),
                       std::max<int>(moment.day, 1), std::max<int>(moment.hour, 0), moment.minute, kTimeZone);
}

/// The id under which a thing was first published: ids of entries are made of these, and of words that stay when
/// folders of pages are renamed.
template <typename Thing>
const std::string& first_slug(const Thing& thing) {
    return thing.aliases.empty() ? thing.slug : thing.aliases.front();
}

/// An entry that is told when it is among the latest: a country has hundreds of thousands.
struct DatedEntry {
    text::Moment date;
    std::function<FeedEntry()> tell;
};

class News {
public:
    explicit News(const Context& context) : context_(context) {
        const std::string& base = context.site.settings.base_url;
        const std::size_t begin = base.find("://") == std::string::npos ? 0 : base.find("://") + 3;
        host_ = base.substr(begin, base.find_first_of("/:", begin) - begin);
    }
    News(const News&) = delete;
    News& operator=(const News&) = delete;

    std::string id_of(std::string_view specific) const {
        return fmt::format("tag:{},{}:{}", host_, kTagYear, specific);
    }
    std::string address_of(std::string_view folder) const {
        return context_.site.settings.base_url + std::string(folder);
    }

    void add_report(model::ReportId id) {
        const model::Report& report = context_.site[id];
        if (report.withdrawn) {
            entries_.push_back({report.withdrawn->date, [this, id] { return tell_withdrawal(id); }});
        } else {
            add_news(id, report);
            add_corrections(id, report);
        }
    }

    void add_initiative(model::InitiativeId id) {
        add_news(id, context_.site[id]);
        add_corrections(id, context_.site[id]);
    }

    /// Newest first; of one day, corrections before reports, as they were found.
    std::vector<FeedEntry> tell() && {
        std::ranges::stable_sort(entries_, std::ranges::greater(), &DatedEntry::date);
        entries_.resize(std::min(entries_.size(), kMostEntries));
        std::vector<FeedEntry> told;
        for (const DatedEntry& dated : entries_) {
            told.push_back(dated.tell());
            told.back().updated = rfc3339(dated.date);
        }
        return told;
    }

private:
    const model::Wording& words() const { return context_.words; }

    std::string key_of(model::ReportId id) const {
        const model::Report& report = context_.site[id];
        return "don-vi/" + first_slug(context_.site[report.unit]) + "/" + first_slug(report);
    }
    std::string key_of(model::InitiativeId id) const { return "mo-hinh/" + first_slug(context_.site[id]); }

    std::string page_of(model::ReportId id) const { return address_of(report_folder(context_.site, id)); }
    std::string page_of(model::InitiativeId id) const { return address_of(initiative_folder(context_.site, id)); }

    std::string title_of(model::ReportId id) const {
        const model::Report& report = context_.site[id];
        return words()("feed.report", {{"title", report.title}, {"unit", context_.site[report.unit].name}});
    }
    std::string title_of(model::InitiativeId id) const {
        return words()("feed.initiative", {{"title", context_.site[id].title}});
    }

    template <typename Id, typename Thing>
    void add_news(Id id, const Thing& thing) {
        const std::optional<text::Moment>& date = thing.updated ? thing.updated : thing.published;
        if (!date) return;  // a draft
        entries_.push_back({*date, [this, id] {
                                const Thing& told = context_.site[id];
                                return FeedEntry{.id = id_of(key_of(id)),
                                                 .title = title_of(id),
                                                 .address = page_of(id),
                                                 .published = told.published ? rfc3339(*told.published) : "",
                                                 .updated = {},
                                                 .summary = told.body.first_paragraph};
                            }});
    }

    template <typename Id, typename Thing>
    void add_corrections(Id id, const Thing& thing) {
        for (const std::vector<model::Figure>* figures : {&thing.results, &thing.targets})
            for (const model::Figure& figure : *figures)
                for (std::size_t i = 0; i < figure.besides->corrected.size(); ++i)
                    entries_.push_back({figure.besides->corrected[i].date, [this, id, &figure, i] {
                                            return tell_correction(key_of(id), page_of(id), figure, i);
                                        }});
    }

    FeedEntry tell_withdrawal(model::ReportId id) const {
        const model::Report& report = context_.site[id];
        const std::string date = text::format_moment(report.withdrawn->date, words().notation());
        return {
            .id = id_of(key_of(id)),
            .title = words()("feed.withdrawn", {{"title", report.title}, {"unit", context_.site[report.unit].name}}),
            .address = address_of(unit_folder(context_.site, report.unit)),
            .published = report.published ? rfc3339(*report.published) : "",
            .updated = {},
            .summary = words()("report.withdrawn", {{"date", date}, {"reason", report.withdrawn->reason}})};
    }

    FeedEntry tell_correction(const std::string& key, std::string address, const model::Figure& figure,
                              std::size_t i) const {
        const std::vector<model::Correction>& corrected = figure.besides->corrected;
        const model::Correction& correction = corrected[i];
        const model::Indicator& indicator = context_.site[figure.indicator];
        const std::string now = i + 1 == corrected.size() ? stated_text(figure) : corrected[i + 1].was;
        const std::string about = figure.about ? "/" + first_slug(context_.site[*figure.about]) : "";
        return {
            .id = id_of(fmt::format("{}/{}{}/{}", key, first_slug(indicator), about, i + 1)),
            .title = words()("feed.correction", {{"indicator", indicator.name},
                                                 {"subject", subject_text(figure.about, context_.site, words())}}),
            .address = std::move(address),
            .published = rfc3339(correction.date),
            .updated = {},
            .summary =
                words()("feed.corrected", {{"was", correction.was},
                                           {"now", now},
                                           {"reason", correction.reason},
                                           {"date", text::format_moment(correction.date, words().notation())}})};
    }

    /// What the figure says today, of whatever shape it is.
    std::string stated_text(const model::Figure& figure) const {
        if (figure.value) return quantity_text(*figure.value, context_.site[figure.indicator], words());
        if (figure.besides->rank) return rank_text(*figure.besides->rank, words());
        std::string names = figure.besides->written;
        for (const model::Name& name : figure.besides->names)
            names += (names.empty() ? "" : ", ") + name_text(name, context_.site, words());
        return names;
    }

    const Context& context_;
    std::string host_;
    std::vector<DatedEntry> entries_;
};

}  // namespace

Feed make_feed(const Context& context) {
    const model::Settings& settings = context.site.settings;
    News news(context);
    for (std::size_t i = 0; i < context.site.reports.size(); ++i)
        if (!context.site.reports[i].draft) news.add_report({i});
    for (std::size_t i = 0; i < context.site.initiatives.size(); ++i)
        if (!context.site.initiatives[i].draft) news.add_initiative({i});
    Feed feed{.id = news.id_of("feed"),
              .language = context.words.language(),
              .title = settings.title,
              .subtitle = context.words("feed.about"),
              .author = settings.publisher.name.empty() ? settings.title : settings.publisher.name,
              .rights = settings.licence,
              .home = news.address_of(""),
              .self = news.address_of(kFeedPath),
              .updated = {},
              .entries = {}};
    feed.entries = std::move(news).tell();
    feed.updated = feed.entries.empty() ? rfc3339({.year = 2025}) : feed.entries.front().updated;
    return feed;
}

}  // namespace views
