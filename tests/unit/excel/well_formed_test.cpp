#include "excel/well_formed.h"

#include "excel/theme.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>

namespace excel {
namespace {

TEST(WellFormed, TakesWhatThisRoomWrites) {
    EXPECT_EQ(find_fault("<a/>"), std::nullopt);
    EXPECT_EQ(find_fault("<a x=\"1\" y:z=\"&amp;&quot;&#xA;'\">một &lt; hai > ba<b/><c>\n</c></a>"), std::nullopt);
    EXPECT_EQ(find_fault(write_theme()), std::nullopt);
}

TEST(WellFormed, SaysWhereItStops) {
    EXPECT_EQ(find_fault(""), 0u);
    EXPECT_EQ(find_fault("<a>"), 3u);
    EXPECT_EQ(find_fault("<a></b>"), 6u);
    EXPECT_EQ(find_fault("<a>&</a>"), 3u);
    EXPECT_EQ(find_fault("<a x=\"<\"/>"), 6u);
    EXPECT_EQ(find_fault("<a x=1/>"), 5u);
    EXPECT_EQ(find_fault("<a/><b/>"), 4u);
    EXPECT_EQ(find_fault("<a/>\n"), 4u);
}

/// It may refuse what XML allows, never the other way round.
TEST(WellFormed, TakesNothingThatAnotherParserRefuses) {
    for (std::size_t at = 0; at < write_theme().size(); ++at) {
        for (const char byte : {'<', '>', '&', '"', '/', 'x', ' ', '='}) {
            std::string mutated = write_theme();
            mutated[at] = byte;
            if (find_fault(mutated)) continue;
            EXPECT_TRUE(pugi::xml_document().load_buffer(mutated.data(), mutated.size())) << at << byte;
        }
    }
}

}  // namespace
}  // namespace excel
