// A theme without words that are spoken before any page is made is told what it lacks, as every theme is.
#include "app/content.h"
#include "unit/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace app {
namespace {

namespace fs = std::filesystem;

class ThemeWords : public ::testing::Test {
protected:
    ThemeWords() {
        fs::copy(fs::path(LOA_PROJECT_DIR) / "tests/sites/two-places", site_.path(), fs::copy_options::recursive);
    }

    void leave_out(const std::string& beginning) const {
        const fs::path file = site_.path() / "themes/plain/strings/vi.yaml";
        std::ifstream words(file);
        std::string text((std::istreambuf_iterator<char>(words)), {});
        const std::size_t at = text.find(beginning);
        ASSERT_NE(at, std::string::npos) << beginning;
        text.erase(at, text.find('\n', at) + 1 - at);
        std::ofstream(file) << text;
    }

    testing_support::TemporaryFolder site_;
};

TEST_F(ThemeWords, AreToldToBeMissingAlsoWhereBulletinsSpeakThem) {
    leave_out("  initiative: \"{form} {name}: {text}\"");
    Options options;
    options.source = site_.path();
    Progress progress(options);
    const std::unique_ptr<const Content> content = load_content(options, progress);
    std::vector<std::string> missing;
    for (const diagnostics::Diagnostic& found : content->findings.in_order())
        if (found.finding->code == "words-missing")
            for (const auto& [name, value] : found.arguments) missing.push_back(value.vi);
    EXPECT_EQ(missing, std::vector<std::string>{"bulletin.initiative"});
}

}  // namespace
}  // namespace app
