// A quotation mark or bracket that nothing closes. A quotation may go on in the next passages; typists who close “ by
// another “ have closed it.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <algorithm>

namespace wording::rules {
namespace {

struct Mark {
    Stretch at;
    std::size_t passage;
    std::string_view closing;
    std::size_t repeated_in;  // the last passage that begins with it again
};

constexpr std::string_view kQuoteEnd = "”";
struct Pair {
    std::string_view opening;
    std::string_view closing;
};
constexpr Pair kBrackets[] = {{"(", ")"}, {"[", "]"}};
constexpr std::string_view kQuotes[] = {"“", "”", "\""};

class MarkReader {
public:
    /// What nothing closes.
    std::vector<Mark> read(const Paper& paper) {
        for (passage_ = 0; passage_ < paper.passages.size(); ++passage_) {
            text_ = paper.passages[passage_].text;
            for (std::size_t at = 0; at < text_.size();) at += std::max<std::size_t>(read_mark(at), 1);
        }
        return std::move(open_);
    }

private:
    /// How long the mark at `at` is; 0 where none stands.
    std::size_t read_mark(std::size_t at) {
        for (const std::string_view quote : kQuotes) {
            if (!text_.substr(at).starts_with(quote)) continue;
            read_quote({at, at + quote.size()}, quote);
            return quote.size();
        }
        for (const Pair& pair : kBrackets) {
            if (text_[at] == pair.opening[0]) open_.push_back({{at, at + 1}, passage_, pair.closing, passage_});
            if (text_[at] == pair.closing[0]) close(pair.closing, Reach::passage);
        }
        return 1;
    }

    /// Typists take one quotation mark for the other: where a word begins behind it decides.
    void read_quote(Stretch at, std::string_view quote) {
        constexpr std::string_view kBefore[] = {" ", "\n", "(", "[", "“"};
        const std::string_view before = text_.substr(0, at.begin);
        const bool is_behind = !before.empty() && std::ranges::none_of(kBefore, [&](std::string_view mark) {
            return before.ends_with(mark);
        });
        const bool is_before_word = is_word_at(text_, at.end);
        const bool closes = quote == "“"   ? is_behind && !is_before_word
                            : quote == "”" ? is_behind || !is_before_word
                                           : is_behind;
        if (closes) return close(kQuoteEnd, quote == "\"" ? Reach::passage : Reach::paper);
        // Each paragraph of a long quotation begins with the mark again.
        const bool repeats = at.begin == 0 && !open_.empty() && open_.back().closing == kQuoteEnd &&
                             open_.back().repeated_in + 1 == passage_;
        if (repeats)
            open_.back().repeated_in = passage_;
        else
            open_.push_back({at, passage_, kQuoteEnd, passage_});
    }

    /// Quotations may go on in the next passages; brackets do not, where "a)" closes none, nor do straight quotation
    /// marks, which may stand for inches.
    enum class Reach { passage, paper };
    void close(std::string_view closing, Reach reach) {
        const auto last = std::find_if(open_.rbegin(), open_.rend(), [&](const Mark& mark) {
            return mark.closing == closing && (reach == Reach::paper || mark.passage == passage_);
        });
        if (last != open_.rend()) open_.erase(std::prev(last.base()));
    }

    std::string_view text_;
    std::size_t passage_ = 0;
    std::vector<Mark> open_;
};

}  // namespace

void mark_unclosed(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Mark& mark : MarkReader().read(paper)) {
        const Passage& passage = paper.passages[mark.passage];
        diagnostics.report("mark-unclosed", locate(paper, passage, mark.at),
                           {{"mark", mark.at.of(passage.text)}, {"closing", mark.closing}});
    }
}

}  // namespace wording::rules
