// "của của": only words that are never doubled on purpose. "Ngày ngày", "người người", "luôn luôn" are Vietnamese,
// and "các tổ chức tổ chức" is a sentence.
#include "wording/phrases.h"
#include "wording/rules/rules.h"

#include <fmt/format.h>

namespace wording::rules {
namespace {

constexpr std::string_view kNeverDoubled[] = {"và",  "của",  "các",  "những", "được", "trong", "cho", "với",
                                              "tại", "theo", "bằng", "để",    "do",   "đã",    "sẽ",  "đang",
                                              "bởi", "nhằm", "hoặc", "thuộc", "giữa", "nhưng"};

}  // namespace

void word_doubled(const Paper& paper, diagnostics::Diagnostics& diagnostics) {
    for (const Passage& passage : paper.passages) {
        for (const std::string_view word : kNeverDoubled) {
            for (const Stretch& at : find_phrase(passage.lower, fmt::format("{0} {0}", word)))
                diagnostics.report("word-doubled", locate(paper, passage, at), {{"word", word}});
        }
    }
}

}  // namespace wording::rules
