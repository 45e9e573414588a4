// What is published as data, for catalogues: the site as a publisher, each set of data with its files.
#pragma once

#include "analysis/content_dates.h"
#include "views/context.h"
#include "views/open_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace views {

using analysis::ContentDate;

/// Who publishes, where, under which terms: of the whole site.
struct Origin {
    std::string language;
    std::string title;
    std::string about;
    std::string address;  // with a slash at the end; empty where the site names none
    std::string publisher;
    std::string email;
    std::string licence;
    std::string place;   // "thành phố Hải Phòng"
    ContentDate issued;  // the earliest and the latest day of the content
    ContentDate updated;
};

Origin make_origin(const model::Site& site, const analysis::Analysis& analysis, const model::Wording& words);

/// One file of a set of data.
struct Distribution {
    std::string path;
    std::string media_type;
    std::string format;  // "CSV"
    std::size_t bytes = 0;
};

struct Dataset {
    std::string id;  // "figures", "chi-tieu/thi-sinh-dang-ky"
    std::string title;
    std::string about;
    std::string page;  // its folder
    ContentDate updated;
    std::vector<Distribution> files;
};

/// Those of the tables of api/v1/, of the whole, and of each indicator that has a download, with their sizes.
std::vector<Dataset> list_datasets(const model::Site& site, const analysis::Analysis& analysis,
                                   const model::Wording& words, const std::vector<OpenTable>& tables,
                                   const DownloadSizes& sizes);

/// README.txt of the archive: what it holds, how it is read.
std::string make_readme(const Origin& origin, const std::vector<OpenTable>& tables, const model::Wording& words);

}  // namespace views
