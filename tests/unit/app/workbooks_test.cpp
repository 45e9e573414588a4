// The workbooks of whole sites, held against what libxlsxwriter makes of the same views, cell by cell.
#include "app/content.h"
#include "excel/write_workbook.h"
#include "excel_reference/check_workbook.h"
#include "excel_reference/plain_parts.h"
#include "excel_reference/write_workbook.h"
#include "views/tables.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace app {
namespace {

void expect_same_workbooks(const std::filesystem::path& site) {
    Options options;
    options.source = site;
    options.installed_themes = std::filesystem::path(LOA_PROJECT_DIR) / "themes";
    options.verbosity = Verbosity::quiet;
    Progress progress(options);
    const std::unique_ptr<const Content> content = load_content(options, progress);
    const views::TableContext context{content->read.site, content->analysis, content->words.front()};
    const std::filesystem::path scratch = std::filesystem::temp_directory_path();
    for (const views::WorkbookJob& job : views::list_workbooks(content->read.site, content->analysis)) {
        const views::Workbook workbook = job.make(context);
        const std::string bytes = excel::write_workbook(workbook);
        EXPECT_EQ(excel::check_workbook(bytes, workbook), "") << job.path;
        EXPECT_EQ(excel::plain_parts(bytes), excel::plain_parts(excel::reference::write_workbook(workbook, scratch)))
            << job.path;
    }
}

TEST(Workbooks, OfASmallSiteAreAsLibxlsxwriterMakesThem) {
    expect_same_workbooks(std::filesystem::path(LOA_PROJECT_DIR) / "tests/sites/two-places");
}

TEST(Workbooks, OfTheRealSiteAreAsLibxlsxwriterMakesThem) {
    expect_same_workbooks(LOA_PROJECT_DIR);
}

}  // namespace
}  // namespace app
