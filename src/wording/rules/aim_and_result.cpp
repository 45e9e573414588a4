// A result told in a sentence of aim ("phấn đấu 100%"), or a target told as reached ("đã đạt 100%"). Only figures
// that the text itself links are judged: which list they stand in is known, what the sentence says of them is beside
// them.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

namespace wording::rules {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::string_view kAims[] = {"phấn đấu", "dự kiến",      "nhằm bảo đảm", "nhằm đảm bảo",
                                      "nhằm đạt", "đặt mục tiêu", "mục tiêu là",  "mục tiêu đến"};
constexpr std::string_view kReachedYet[] = {"đã", "kết quả", "hiện", "đến nay", "vượt", "thực tế"};

constexpr std::string_view kReached[] = {"đã đạt", "đã có", "đạt được", "đã hoàn thành", "thực hiện được"};
constexpr std::string_view kOfAim[] = {"nhằm",    "mục tiêu", "phấn đấu", "hướng tới", "dự kiến", "đặt ra", "yêu cầu",
                                       "nhu cầu", "chỉ tiêu", "kế hoạch", "cần",       "phải",    "sẽ",     "so với"};

/// The words of the sentence before the link.
std::string_view words_before(const Passage& passage, const Link& link) {
    const Stretch sentence = sentence_around(passage.lower, link.at.begin);
    return std::string_view(passage.lower).substr(sentence.begin, link.at.begin - sentence.begin);
}

/// A word of aim, and nothing behind it that tells what was reached.
bool is_aimed_at(std::string_view before) {
    const std::size_t aim = end_of_last(before, kAims);
    return aim != npos && end_of_last(before.substr(aim), kReachedYet) == npos;
}

bool is_told_as_reached(const Passage& passage, const Link& link) {
    const std::string_view lower = passage.lower;
    return end_of_last(words_before(passage, link), kReached) != npos &&
           end_of_last(sentence_around(lower, link.at.begin).of(lower), kOfAim) == npos;
}

}  // namespace

void aim_and_result(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Passage& passage : paper.passages) {
        for (const Link& link : passage.links) {
            const std::string written = quote(passage, link.at);
            if (link.states == States::result && is_aimed_at(words_before(passage, link)))
                diagnostics.report("aim-as-result", locate(paper, passage, link.at), {{"written", written}});
            if (link.states == States::target && is_told_as_reached(passage, link))
                diagnostics.report("result-as-aim", locate(paper, passage, link.at), {{"written", written}});
        }
    }
}

}  // namespace wording::rules
