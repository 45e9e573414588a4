// Every address of the site: paths below its root, and how one page points to another. Links are relative, so that a
// site works in any folder of any host; the 404 page, which is served at any depth, has absolute ones.
#pragma once

#include "model/site.h"
#include "views/describe.h"

#include <string>
#include <string_view>

namespace views {

enum class LinkStyle {
    folders,   // "../xa-an-lao/"
    portable,  // "../xa-an-lao/index.html": opens from a disk
    rooted,    // "/binh-dan-hoc-vu-so/don-vi/xa-an-lao/": for the 404 page, which is served at any depth
};

// Folders of pages, below the site's root, with a slash at the end; "" is the home page.
inline constexpr std::string_view kUnitsFolder = "don-vi/";
inline constexpr std::string_view kIndicatorsFolder = "ket-qua/";
inline constexpr std::string_view kInitiativesFolder = "mo-hinh/";
inline constexpr std::string_view kDocumentsFolder = "van-ban/";
inline constexpr std::string_view kPlatformsFolder = "nen-tang/";
inline constexpr std::string_view kTopicsFolder = "chu-de/";
inline constexpr std::string_view kCompletenessFolder = "tinh-hinh-bao-cao/";
inline constexpr std::string_view kReconciliationFolder = "doi-chieu/";
inline constexpr std::string_view kDownloadsFolder = "tai-ve/";
inline constexpr std::string_view kDictionaryFolder = "tai-ve/giai-thich/";
inline constexpr std::string_view kApiFolder = "tai-ve/api/";
inline constexpr std::string_view kSearchFolder = "tim-kiem/";

/// Where the feed lies, below the site's root.
inline constexpr std::string_view kFeedPath = "feed.xml";

std::string unit_folder(const model::Site& site, model::UnitId id);
std::string report_folder(const model::Site& site, model::ReportId id);
std::string indicator_folder(const model::Site& site, model::IndicatorId id);
std::string initiative_folder(const model::Site& site, model::InitiativeId id);
std::string topic_folder(const model::Site& site, model::TopicId id);
std::string completeness_folder(const model::Site& site, model::CampaignId id);
std::string text_page_folder(const model::Page& page);

/// The folder of a part of a long list, counted from 0: "don-vi/", "don-vi/trang-2/".
std::string part_folder(std::string_view folder, std::size_t part);

/// Where a page lies: its folder, below that of its language ("en/"; empty for the site's first).
struct PagePlace {
    std::string language_folder;
    std::string folder;  // "don-vi/xa-an-lao/"
};

/// A folder from which relative addresses lead: the way up is the same for all of them.
class Standpoint {
public:
    explicit Standpoint(std::string folder);

    /// "../xa-an-lao/", or "./" where the path is the folder itself.
    std::string way_to(std::string_view path) const;
    const std::string& folder() const { return folder_; }

private:
    std::string folder_;
    std::string up_;  // from there to the root: "../../"
};

/// Addresses as seen from one page. Pages lead to pages of their own language; files are there once.
class Links {
public:
    Links(const model::Site& site, PagePlace place, LinkStyle style)
        : site_(site),
          language_folder_(std::move(place.language_folder)),
          in_language_(std::move(place.folder)),
          on_site_(language_folder_ + in_language_.folder()),
          style_(style) {}

    /// A page by its folder ("don-vi/"), perhaps with "#anchor".
    Url page(std::string_view folder) const;
    /// This very page among those of another language.
    Url translation(std::string_view language_folder) const;
    /// A file by its path ("tai-ve/toan-bo.xlsx").
    Url file(std::string_view path) const;
    /// An address elsewhere, as the content states it; only http, https and mailto.
    static Url external(std::string_view address);

    Url unit(model::UnitId id) const { return page(unit_folder(site_, id)); }
    Url report(model::ReportId id) const { return page(report_folder(site_, id)); }
    Url indicator(model::IndicatorId id) const { return page(indicator_folder(site_, id)); }
    Url initiative(model::InitiativeId id) const { return page(initiative_folder(site_, id)); }
    Url topic(model::TopicId id) const { return page(topic_folder(site_, id)); }

    /// Of the page, the same in every language.
    const std::string& folder() const { return in_language_.folder(); }

private:
    Url page_at(std::string_view path) const;

    const model::Site& site_;
    std::string language_folder_;
    Standpoint in_language_;  // below the folder of its language
    Standpoint on_site_;
    LinkStyle style_;
};

}  // namespace views
