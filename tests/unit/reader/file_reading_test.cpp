#include "reader/file_reading.h"

#include "unit/reader/small_site.h"

#include <gtest/gtest.h>

namespace reader {
namespace {

class PackedReadings : public ::testing::Test {
protected:
    const model::Report& report() const { return small_.site().reports.front(); }
    const std::shared_ptr<const std::string>& path() const { return report().body.path; }
    FileReading<model::Report> reading() const {
        return {.entity = report(),
                .accepted = small_.read().accepted,
                .aliases = {{EntityKind::report, "cu", "xa-an-lao/moi", {.path = path(), .line = 3, .column = 5}}}};
    }
    diagnostics::Diagnostics findings() const {
        diagnostics::Diagnostics found;
        found.report("field-unknown", {.path = path(), .line = 4, .column = 1, .length = 6},
                     {{"written", "titel"}, {"suggestion", diagnostics::Phrase("có phải `title`?", "`title`?")}},
                     "titel");
        return found;
    }

private:
    testing::SmallSite small_;
};

TEST_F(PackedReadings, UnpackAsTheyWere) {
    const PackedReading packed = pack(reading(), findings(), *path());
    diagnostics::Diagnostics told;
    const auto unpacked = unpack<model::Report>(packed.bytes, path(), told);
    ASSERT_TRUE(unpacked);
    EXPECT_EQ(told.in_order().size(), 1u);
    EXPECT_EQ(unpacked->entity->results.size(), report().results.size());
    EXPECT_EQ(unpacked->aliases.front().id, "xa-an-lao/moi");
    const PackedReading again = pack(*unpacked, told, *path());
    EXPECT_EQ(again.bytes, packed.bytes);
    EXPECT_EQ(again.shown, packed.shown);
}

TEST_F(PackedReadings, AreNothingWhereTheyEndEarly) {
    const std::string bytes = pack(reading(), findings(), *path()).bytes;
    diagnostics::Diagnostics told;
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(unpack<model::Report>(std::string_view(bytes).substr(0, size), path(), told)) << size;
    EXPECT_TRUE(told.in_order().empty());
}

TEST_F(PackedReadings, ShowTheSameWhereOnlyPlacesAndTheBodyDiffer) {
    const PackedReading packed = pack(reading(), findings(), *path());
    FileReading<model::Report> edited = reading();
    edited.entity->location.line += 2;
    edited.entity->body.first_line += 2;
    edited.entity->body.hash += 1;
    const PackedReading moved = pack(edited, {}, *path());
    EXPECT_EQ(moved.shown, packed.shown);
    EXPECT_NE(moved.bytes, packed.bytes);
    EXPECT_EQ(digest_shown(edited, *path()), packed.shown);
    edited.entity->title += ".";
    EXPECT_NE(digest_shown(edited, *path()), packed.shown);
}

}  // namespace
}  // namespace reader
