#include "drafting/mend_words.h"

#include <gtest/gtest.h>

namespace drafting {
namespace {

std::string mend(const std::string& text) {
    PaperLines paper{.lines = {{.text = text}}};
    mend_torn_words(paper);
    return paper.lines.front().text;
}

TEST(MendTornWords, JoinsBeforeMarkedVowels) {
    EXPECT_EQ(mend("c ủa S ở T ư pháp, 300 l ượt ng ười"), "của Sở Tư pháp, 300 lượt người");
}

TEST(MendTornWords, JoinsOneCapitalWordThatIsNothingElse) {
    EXPECT_EQ(mend("của Ch ủ tịch xã"), "của Chủ tịch xã");
}

TEST(MendTornWords, LeavesNamesAlone) {
    EXPECT_EQ(mend("phòng TH ở xã; Tổ C ôn bài"), "phòng TH ở xã; Tổ C ôn bài");
    EXPECT_EQ(mend("lớp A và lớp B ở xã; Tổ C ôn bài; TP Hải Phòng"),
              "lớp A và lớp B ở xã; Tổ C ôn bài; TP Hải Phòng");
}

}  // namespace
}  // namespace drafting
