// A folder is a test: tests/diagnostics/<code>/ is a small site with one mistake, and all that is printed about it in
// both languages. A case holds only what differs from tests/diagnostics/base/; besides the files of a site it may
// have
//   without.txt   paths of the base that the case lacks, one on each line
//   form.txt      how an entry form of the site was filled in (unit/app/filled_form.h)
//   paper.txt, paper.docx, paper.pdf, document.xml   a paper that was sent to the site; the last is the main part of
//                 a .docx
//   grow.txt      `<path> <count> <text>`: that many lines of the text behind a file, for what is too large to be
//   kept
// LOA_UPDATE_GOLDEN=1 writes the expected texts anew, never where CI is set.
#pragma once

#include "diagnostics/findings.h"
#include "diagnostics/printer.h"
#include "source/source_tree.h"
#include "unit/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace golden {

namespace fs = std::filesystem;

/// Stages whose findings one test program proves: their part of the registry, and what runs them on a site.
struct Stages {
    std::vector<std::span<const diagnostics::Finding>> findings;
    std::function<diagnostics::Diagnostics(const fs::path& site)> find_mistakes;
};

inline fs::path cases() {
    return fs::path(LOA_PROJECT_DIR) / "tests/diagnostics";
}

inline bool updates() {
    const bool wanted = std::getenv("LOA_UPDATE_GOLDEN") != nullptr;
    if (wanted && std::getenv("CI")) throw std::runtime_error("LOA_UPDATE_GOLDEN is not for CI");
    return wanted;
}

inline std::string read_text(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Files that were sent to the site and are no part of it.
inline constexpr const char* kOffered[] = {"form.txt", "paper.txt", "paper.docx", "paper.pdf", "document.xml"};

/// The base site with one case laid over it, in a folder that lives as long as this.
class CaseSite {
public:
    explicit CaseSite(const std::string& code) {
        copy(cases() / "base");
        copy(cases() / code);
        for (const char* file : kOffered)
            if (fs::exists(cases() / code / file)) fs::copy(cases() / code / file, root_ / file);
        std::istringstream without(read_text(cases() / code / "without.txt"));
        for (std::string path; std::getline(without, path);) fs::remove_all(root_ / path);
        std::istringstream grow(read_text(cases() / code / "grow.txt"));
        std::string path, text;
        for (int count = 0; grow >> path >> count >> std::ws && std::getline(grow, text);) append(path, count, text);
    }
    const fs::path& root() const { return root_; }

private:
    void copy(const fs::path& from) {
        constexpr auto kOptions =
            fs::copy_options::recursive | fs::copy_options::overwrite_existing | fs::copy_options::copy_symlinks;
        for (const char* part : {"content", "data", "static", "themes"}) {
            if (fs::exists(from / part)) fs::copy(from / part, root_ / part, kOptions);
        }
    }

    void append(const std::string& path, int count, const std::string& text) {
        std::ofstream file(root_ / path, std::ios::binary | std::ios::app);
        for (int i = 0; i < count; ++i) file << text << '\n';
    }

    testing_support::TemporaryFolder folder_;
    const fs::path& root_ = folder_.path();
};

/// Lower case of the language is the ending of the expected text.
struct Expected {
    const char* file;
    diagnostics::Language language;
};
inline constexpr Expected kExpected[] = {{"expected.vi.txt", diagnostics::Language::vi},
                                         {"expected.en.txt", diagnostics::Language::en}};

/// What may stand in the folder of a case; anything else was left behind by mistake.
inline void check_entries(const std::string& code) {
    std::set<std::string> known = {"content",         "data",        "static",  "themes", "expected.vi.txt",
                                   "expected.en.txt", "without.txt", "grow.txt"};
    known.insert(std::begin(kOffered), std::end(kOffered));
    for (const fs::directory_entry& entry : fs::directory_iterator(cases() / code)) {
        EXPECT_TRUE(known.contains(entry.path().filename().string())) << entry.path() << " is not expected";
    }
}

/// Compares, or writes, what is printed about the case `code`, and demands that the finding itself is in it.
inline void check_case(const Stages& stages, const std::string& code) {
    SCOPED_TRACE(code);
    check_entries(code);
    const CaseSite site(code);
    const diagnostics::Diagnostics found = stages.find_mistakes(site.root());
    for (const Expected& expected : kExpected) {
        const std::string printed = diagnostics::print_diagnostics(
            found, [&](std::string_view path, int line) { return source::read_line(site.root(), path, line); },
            {.language = expected.language});
        const fs::path golden = cases() / code / expected.file;
        if (updates()) std::ofstream(golden, std::ios::binary) << printed;
        ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; LOA_UPDATE_GOLDEN=1 writes it";
        EXPECT_EQ(printed, read_text(golden));
        EXPECT_NE(printed.find("[" + code + "]"), std::string::npos) << "the case does not show its finding";
    }
}

inline std::set<std::string> codes_of(const Stages& stages) {
    std::set<std::string> codes;
    for (const auto& part : stages.findings) {
        for (const diagnostics::Finding& finding : part) codes.emplace(finding.code);
    }
    return codes;
}

/// Folders of tests/diagnostics/ that are cases.
inline std::set<std::string> folders() {
    std::set<std::string> folders;
    for (const fs::directory_entry& entry : fs::directory_iterator(cases())) {
        if (entry.path().filename() != "base") folders.insert(entry.path().filename().string());
    }
    return folders;
}

}  // namespace golden
