// Parts that several pages share. All text is ready to print.
#pragma once

#include "views/figures.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

struct NavEntry {
    std::string text;
    Url href;
    bool current = false;
};
LOA_FIELDS(NavEntry, text, href, current)

/// Lists of more rows are split over pages with plain links between them.
inline constexpr std::size_t kRowsPerPage = 500;

/// The picture that a shared link shows (Open Graph, https://ogp.me).
struct SocialImage {
    Url address;  // absolute
    std::string alt;
};
LOA_FIELDS(SocialImage, address, alt)

/// The same page in another language: a link that names the language in its own words.
struct Translation {
    std::string language;  // "en"
    std::string name;      // "English"
    Url href;
};
LOA_FIELDS(Translation, language, name, href)

/// What stands around every page: head, header, navigation, bread crumbs, footer.
struct Frame {
    std::string language;     // "vi"
    std::string title;        // of the page, without the site's
    std::string description;  // one sentence for search engines and shared links
    std::string site_title;
    std::string tagline;
    std::string notice;  // "Trang thử nghiệm…", empty once a publisher adopted the site
    std::string set_aside;  // "Có 2 báo cáo hoặc mô hình đang chờ sửa lỗi…"; empty where nothing is left out
    Url home;
    Url stylesheet;
    Url script;
    Url icon;
    std::optional<Url> canonical;         // only with a base_url
    std::vector<Translation> alternates;  // all languages of this page with absolute addresses, for search engines
    std::vector<Translation> languages;   // the others, for readers
    std::optional<SocialImage> social_image;
    std::optional<Url> feed;  // only with a base_url
    std::vector<NavEntry> navigation;
    std::vector<Link> crumbs;  // without the page itself
    std::vector<Link> footer;
    std::string publisher;
    std::string contact;
    std::string licence;
    std::string updated;              // "21/11/2026": the latest date of the content
    std::optional<Html> linked_data;  // what search engines read; only with a base_url
};
LOA_FIELDS(Frame, language, title, description, site_title, tagline, notice, set_aside, home, stylesheet, script,
           icon, canonical, alternates, languages, feed, social_image, navigation, crumbs, footer, publisher, contact,
           licence, updated, linked_data)

struct Download {
    std::string text;  // "Tất cả số liệu (Excel, 14 KB, 21/11/2025)"
    Url href;
};
LOA_FIELDS(Download, text, href)

struct InitiativeCard {
    std::string form;
    std::string title;
    Url href;
    std::string family;
    std::string owner;
    std::string status;
    std::string summary;
};
LOA_FIELDS(InitiativeCard, form, title, href, family, owner, status, summary)

struct ReportLine {
    std::string title;
    Url href;
    std::string unit;
    std::string campaign;
    std::string period;
    std::string state;  // "chưa ghi số, chưa ghi ngày", empty when the header is complete
    std::string published;
};
LOA_FIELDS(ReportLine, title, href, unit, campaign, period, state, published)

/// A paper of the register, or one citation of it.
struct DocumentRow {
    std::string anchor;
    std::string type;
    std::string number;  // "chưa ghi số" where the paper has none
    std::string date;
    std::string issuer;
    std::string subject;
    std::string written;  // "viết trong báo cáo: 516 /SKHCN-TTTT"
    std::string note;
    Url href;        // its place in the register
    std::string at;  // of one citation
    std::vector<Source> cited_by;
    std::vector<Link> implements;
    std::vector<Link> implemented_by;
    std::string effective;  // "Có hiệu lực từ 15/11/2025"
    std::optional<Url> file;
    std::string missing;  // "Trang chưa có: ngày hiệu lực, tệp văn bản"
};
LOA_FIELDS(DocumentRow, anchor, type, number, date, issuer, subject, written, note, href, at, cited_by, implements,
           implemented_by, effective, file, missing)

/// A label and what stands beside it, in lists of facts about one thing.
struct Detail {
    std::string label;
    std::string value;
    std::optional<Url> href;
};
LOA_FIELDS(Detail, label, value, href)

}  // namespace views
