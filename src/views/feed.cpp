#include "views/feed.h"

#include "text/format.h"
#include "views/context.h"
#include "views/phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

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

struct DatedEntry {
    text::Moment date;
    FeedEntry entry;
};

class News {
public:
    explicit News(const Context& context) : context_(context) {
        const std::string& base = context.site.settings.base_url;
        const std::size_t begin = base.find("://") == std::string::npos ? 0 : base.find("://") + 3;
        host_ = base.substr(begin, base.find_first_of("/:", begin) - begin);
    }

    std::string id_of(std::string_view specific) const {
        return fmt::format("tag:{},{}:{}", host_, kTagYear, specific);
    }
    std::string address_of(std::string_view folder) const {
        return context_.site.settings.base_url + std::string(folder);
    }

    void add_report(model::ReportId id) {
        const model::Report& report = context_.site[id];
        const model::Unit& unit = context_.site[report.unit];
        const std::string key = "don-vi/" + first_slug(unit) + "/" + first_slug(report);
        if (report.withdrawn) {
            const std::string date = text::format_moment(report.withdrawn->date, words().notation());
            add(report.withdrawn->date, report.published,
                {.id = id_of(key),
                 .title = words()("feed.withdrawn", {{"title", report.title}, {"unit", unit.name}}),
                 .address = address_of(unit_folder(context_.site, report.unit)),
                 .published = {},
                 .updated = {},
                 .summary = words()("report.withdrawn", {{"date", date}, {"reason", report.withdrawn->reason}})});
            return;
        }
        const std::string address = address_of(report_folder(context_.site, id));
        add_news(key, words()("feed.report", {{"title", report.title}, {"unit", unit.name}}), address, report);
        for (const auto& figures : {report.results, report.targets}) add_corrections(key, address, figures);
    }

    void add_initiative(model::InitiativeId id) {
        const model::Initiative& initiative = context_.site[id];
        const std::string key = "mo-hinh/" + first_slug(initiative);
        const std::string address = address_of(initiative_folder(context_.site, id));
        add_news(key, words()("feed.initiative", {{"title", initiative.title}}), address, initiative);
        for (const auto& figures : {initiative.results, initiative.targets}) add_corrections(key, address, figures);
    }

    /// Newest first; of one day, corrections before reports, as they were found.
    std::vector<FeedEntry> take() && {
        std::ranges::stable_sort(entries_, std::ranges::greater(), &DatedEntry::date);
        std::vector<FeedEntry> taken;
        for (DatedEntry& dated : entries_)
            if (taken.size() < kMostEntries) taken.push_back(std::move(dated.entry));
        return taken;
    }

private:
    const model::Wording& words() const { return context_.words; }

    template <typename Thing>
    void add_news(const std::string& key, std::string title, const std::string& address, const Thing& thing) {
        const std::optional<text::Moment>& date = thing.updated ? thing.updated : thing.published;
        if (!date) return;  // a draft
        add(*date, thing.published,
            {.id = id_of(key),
             .title = std::move(title),
             .address = address,
             .published = {},
             .updated = {},
             .summary = thing.body.first_paragraph});
    }

    void add_corrections(const std::string& key, const std::string& address, std::span<const model::Figure> figures) {
        for (const model::Figure& figure : figures)
            for (std::size_t i = 0; i < figure.besides->corrected.size(); ++i) {
                const model::Correction& correction = figure.besides->corrected[i];
                const std::string& indicator = context_.site[figure.indicator].name;
                const bool is_last = i + 1 == figure.besides->corrected.size();
                const std::string now = is_last ? stated_text(figure) : figure.besides->corrected[i + 1].was;
                const std::string about = figure.about ? "/" + first_slug(context_.site[*figure.about]) : "";
                add(correction.date, correction.date,
                    {.id = id_of(
                         fmt::format("{}/{}{}/{}", key, first_slug(context_.site[figure.indicator]), about, i + 1)),
                     .title = words()(
                         "feed.correction",
                         {{"indicator", indicator}, {"subject", subject_text(figure.about, context_.site, words())}}),
                     .address = address,
                     .published = {},
                     .updated = {},
                     .summary = words()("feed.corrected",
                                        {{"was", correction.was},
                                         {"now", now},
                                         {"reason", correction.reason},
                                         {"date", text::format_moment(correction.date, words().notation())}})});
            }
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

    void add(const text::Moment& date, const std::optional<text::Moment>& published, FeedEntry entry) {
        entry.updated = rfc3339(date);
        if (published) entry.published = rfc3339(*published);
        entries_.push_back({date, std::move(entry)});
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
    feed.entries = std::move(news).take();
    feed.updated = feed.entries.empty() ? rfc3339({.year = 2025}) : feed.entries.front().updated;
    return feed;
}

}  // namespace views
