#include "analysis/document_register.h"

#include <gtest/gtest.h>

namespace {

constexpr text::Moment kMay{.year = 2025, .month = 5, .day = 1};

model::Document paper(std::string number, std::string issuer, std::optional<text::Moment> date = kMay) {
    return {.type = "Kế hoạch",
            .number = std::move(number),
            .date = date,
            .issuer = std::move(issuer),
            .subject = "Chuyển đổi số"};
}

model::Citation cite(model::Document paper, std::string written = {}) {
    return {.paper = std::move(paper), .written = std::move(written), .at = "mục 1"};
}

/// One report of each of two communes.
model::Site make_site(std::vector<model::Citation> of_a, std::vector<model::Citation> of_b) {
    model::Site site;
    site.units = {{.slug = "xa-a", .name = "Xã A"}, {.slug = "xa-b", .name = "Xã B"}};
    for (std::size_t i = 0; auto* citations : {&of_a, &of_b}) {
        model::Report report;
        report.unit = {i++};
        report.citations = std::move(*citations);
        site.reports.push_back(std::move(report));
    }
    return site;
}

std::vector<analysis::RegisterEntry> read_register(const model::Site& site) {
    return analysis::make_register(site, analysis::Drafts::left_out);
}

TEST(Register, JoinsOnePaperUnderAllItsSpellings) {
    const model::Site site = make_site({cite(paper("05/KH-UBND", "Ủy ban nhân dân xã Việt Hòa"))},
                                       {cite(paper("5 /KH - UBND", "UBND xã Việt Hoà")),
                                        cite(paper("05/KH-UBND", "UBND xã Việt Hòa"), "05/KHUBND")});
    const auto papers = read_register(site);
    ASSERT_EQ(papers.size(), 1u);
    EXPECT_EQ(papers[0].number, "05/KH-UBND");
    EXPECT_EQ(papers[0].cited_by.size(), 3u);
    EXPECT_EQ(papers[0].spellings, (std::vector<std::string>{"5 /KH - UBND", "05/KHUBND"}));
}

TEST(Register, TellsPapersApartByEachPartOfTheirIdentity) {
    model::Document decision = paper("05/KH-UBND", "UBND xã A");
    decision.type = "Quyết định";
    const model::Site site =
        make_site({cite(paper("05/KH-UBND", "UBND xã A")), cite(paper("05/KH-UBND", "UBND xã B")),
                   cite(paper("06/KH-UBND", "UBND xã A")),
                   cite(paper("05/KH-UBND", "UBND xã A", text::Moment{.year = 2024})), cite(decision)},
                  {});
    EXPECT_EQ(read_register(site).size(), 5u);
}

TEST(Register, NeverGuessesThatIncompleteRecordsAreOnePaper) {
    for (const model::Document& incomplete :
         {paper("", "UBND xã A"), paper("05/KH-UBND", ""), paper("05/KH-UBND", "UBND xã A", std::nullopt)}) {
        const auto papers =
            read_register(make_site({cite(incomplete)}, {cite(incomplete), cite(paper("05/KH-UBND", "UBND xã A"))}));
        ASSERT_EQ(papers.size(), 3u);
        EXPECT_NE(papers[0].anchor, papers[1].anchor);
        EXPECT_NE(papers[1].anchor, papers[2].anchor);
    }
}

TEST(Register, GivesPapersWithoutNumberAnAddressThatOtherReportsDoNotMove) {
    const auto address_in = [](const model::Site& site) { return read_register(site).back().anchor; };
    const model::Citation unnumbered = cite(paper("", "", std::nullopt));
    EXPECT_EQ(address_in(make_site({}, {unnumbered})), "ke-hoach-xa-b-chuyen-doi-so");
    EXPECT_EQ(address_in(make_site({unnumbered}, {unnumbered})), "ke-hoach-xa-b-chuyen-doi-so");
}

TEST(Register, ShowsChainsAtBothEnds) {
    model::Document directive = paper("9686/VP-VX", "Văn phòng", kMay);
    directive.type = "Văn bản";
    directive.slug = "vb-9686";
    model::Document undated = paper("31/KH-UBND", "UBND xã A", std::nullopt);
    undated.implements = {{0}};
    model::Document plan = paper("30/KH-UBND", "UBND xã A", text::Moment{.year = 2025, .month = 6, .day = 1});
    plan.implements = {{0}, {0}};
    model::Site site = make_site({cite(undated)}, {cite(plan)});
    site.documents = {directive};
    const auto papers = read_register(site);
    ASSERT_EQ(papers.size(), 3u);
    EXPECT_EQ(papers[0].document->number, "9686/VP-VX");
    EXPECT_EQ(papers[0].implemented_by, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(papers[1].implements, std::vector<std::size_t>{0});
    EXPECT_EQ(papers[2].document->number, "31/KH-UBND") << "undated papers stand last";
    EXPECT_EQ(papers[2].implements, std::vector<std::size_t>{0});
}

TEST(Register, SaysWhatThePublicRulesAskForAndNobodyTold) {
    using analysis::PublicField;
    model::Document complete = paper("05/KH-UBND", "UBND xã A");
    complete.effective = kMay;
    complete.file = "https://example.gov.vn/05.pdf";
    const auto papers =
        read_register(make_site({cite(complete), cite(paper("", "", text::Moment{.year = 2025, .month = 6}))}, {}));
    ASSERT_EQ(papers.size(), 2u);
    EXPECT_TRUE(papers[0].missing.empty());
    EXPECT_EQ(papers[1].missing,
              (std::vector<PublicField>{PublicField::issuer, PublicField::number, PublicField::date,
                                        PublicField::effective, PublicField::file}));
}

TEST(PlaceOfPaper, IsWhatAcceptedFindingsName) {
    model::Document shared = paper("96", "UBND xã A");
    shared.slug = "kh-96";
    model::Site site = make_site({}, {});
    site.documents = {shared};
    EXPECT_EQ(analysis::name_place(shared), "kh-96");
    EXPECT_EQ(analysis::name_place({.document = model::DocumentId{0}}, site), "citations.kh-96");
    EXPECT_EQ(analysis::name_place(cite(paper("757/UBND-VHXX", "")), site), "citations.757/UBND-VHXX");
    EXPECT_EQ(analysis::name_place(cite(paper("", "")), site), "citations.Chuyển đổi số");
}

TEST(AcceptedPlaces, AreNamedWholeOrByTheirFirstWords) {
    const diagnostics::Location report = diagnostics::whole_file("content/reports/xa-a/r.md");
    struct Case {
        std::string on;
        bool accepted;
    };
    for (const Case& c : {Case{"citations.Hướng dẫn truy cập, học tập", true}, Case{"citations.Hướng dẫn", true},
                          Case{"citations.Hướng dẫn truy cập", true}, Case{"citations.Hướng dẫ", false},
                          Case{"citations.truy cập", false}, Case{"", true}}) {
        diagnostics::Diagnostics findings;
        findings.report("document-incomplete", report, {}, "citations.Hướng dẫn truy cập, học tập");
        analysis::settle_accepted(
            {{.finding = "document-incomplete", .on = c.on, .at = {}, .reason = "trống", .location = report}},
            [](std::string_view, int) { return std::optional<std::string>(); }, findings);
        EXPECT_EQ(findings.sorted().empty(), c.accepted) << c.on;
    }
}

}  // namespace
