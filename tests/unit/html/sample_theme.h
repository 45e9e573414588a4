// A small page with a field of every kind, and a theme in memory around a template for it.
#pragma once

#include "diagnostics/printer.h"
#include "html/theme.h"
#include "views/describe.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace views {

struct SampleLink {
    std::string title;
    Url url;
};
LOA_FIELDS(SampleLink, title, url)

struct SampleGroup {
    std::string name;
    std::optional<std::string> remark;
    std::vector<SampleLink> links;
};
LOA_FIELDS(SampleGroup, name, remark, links)

struct SamplePage {
    std::string title;
    std::string subtitle;
    Url home;
    Html body;
    bool official = false;
    bool draft = false;
    text::Decimal total;
    std::optional<std::string> note;
    std::optional<SampleLink> source;
    std::optional<SampleLink> successor;
    SampleLink owner;
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows;
    std::vector<SampleGroup> groups;
    std::vector<SampleLink> nothing;
};
LOA_FIELDS(SamplePage, title, subtitle, home, body, official, draft, total, note, source, successor, owner, names,
           rows, groups, nothing)

}  // namespace views

namespace sample {

inline views::SamplePage page() {
    return {
        .title = "Chợ số <b>&\"'",
        .subtitle = "",
        .home = {"../?a=1&b=2"},
        .body = {"<p>Bà con</p>"},
        .official = true,
        .note = "ghi chú",
        .source = views::SampleLink{"Báo cáo", {"bao-cao/"}},
        .owner = {"An Lão", {"xa-an-lao/"}},
        .names = {"một", "hai"},
        .rows = {{"a", "b"}, {"c"}},
        .groups = {{"Xã", "gần", {{"An Lão", {"xa-an-lao/"}}, {"Phù Thái", {"xa-phu-thai/"}}}}, {"Phường", {}, {}}}};
}

inline html::Words words() {
    return {{"nav.units", "Xã & phường"}, {"nav.home", "Trang chủ"}, {"footer.licence", "Ghi rõ nguồn"}};
}

using Parts = std::map<std::string, std::string>;

struct Compiled {
    std::optional<html::Template> page;
    diagnostics::Diagnostics findings;
    std::map<std::string, std::string, std::less<>> texts;  // by path

    /// The findings as a terminal shows them.
    std::string print(diagnostics::Language language) const {
        const auto source_line = [&](std::string_view path, int line) -> std::optional<std::string> {
            const auto found = texts.find(path);
            std::size_t begin = 0;
            for (int before = 1; before < line && found != texts.end(); ++before) {
                begin = found->second.find('\n', begin) + 1;
            }
            return found == texts.end()
                       ? std::nullopt
                       : std::optional(found->second.substr(begin, found->second.find('\n', begin) - begin));
        };
        std::string all;
        for (const diagnostics::Diagnostic& diagnostic : findings.sorted()) {
            all += diagnostics::print_diagnostic(diagnostic, source_line, {.language = language});
        }
        return all;
    }
};

/// Compiles `text` as the template of the sample page.
inline Compiled compile(std::string text, const Parts& parts = {}) {
    Compiled compiled;
    compiled.texts.emplace("templates/sample.html", std::move(text));
    for (const auto& [name, part] : parts) {
        compiled.texts.emplace("templates/parts/" + name + ".html", part);
    }
    std::vector<html::ThemeText> files;
    for (const auto& [path, content] : compiled.texts) {
        files.push_back({.path = path, .name = path, .text = content});
    }
    auto templates = html::compile_theme(files, words(), "vi", {{"sample", &views::type_of<views::SamplePage>()}},
                                         compiled.findings);
    if (const auto found = templates.find("sample"); found != templates.end()) {
        compiled.page = found->second;
    }
    return compiled;
}

/// The sample page by `text`, or what is wrong with it.
inline std::string render(std::string text, const Parts& parts = {}) {
    const Compiled compiled = compile(std::move(text), parts);
    return compiled.page ? compiled.page->render(page()) : compiled.print(diagnostics::Language::en);
}

}  // namespace sample
