#include "html/theme.h"

#include <fmt/format.h>
#include <algorithm>
#include <functional>

namespace html {
namespace {

constexpr std::string_view kParts = "templates/parts/";
constexpr std::string_view kSuffix = ".html";

const ThemeText* find_file(const std::vector<ThemeText>& files, std::string_view name) {
    const auto found = std::ranges::find(files, name, &ThemeText::name);
    return found == files.end() ? nullptr : &*found;
}

std::vector<std::string> list_parts(const std::vector<ThemeText>& files) {
    std::vector<std::string> parts;
    for (const ThemeText& file : files) {
        if (file.name.starts_with(kParts) && file.name.ends_with(kSuffix)) {
            parts.push_back(file.name.substr(kParts.size(), file.name.size() - kParts.size() - kSuffix.size()));
        }
    }
    return parts;
}

CompileOptions make_options(const std::vector<ThemeText>& files, const Words& words) {
    CompileOptions options;
    options.find_partial = [&files](std::string_view name) -> std::optional<TemplateText> {
        const ThemeText* part = find_file(files, fmt::format("{}{}{}", kParts, name, kSuffix));
        return part ? std::optional(TemplateText{part->path, part->text}) : std::nullopt;
    };
    options.find_word = [&words](std::string_view id) {
        const auto found = words.find(id);
        return found == words.end() ? nullptr : &found->second;
    };
    options.partial_names = list_parts(files);
    std::ranges::transform(words, std::back_inserter(options.word_ids), &Words::value_type::first);
    return options;
}

}  // namespace

std::map<std::string, Template, std::less<>> compile_theme(const std::vector<ThemeText>& files, const Words& words,
                                                           std::string_view content_language,
                                                           const std::vector<PageKind>& pages,
                                                           diagnostics::Diagnostics& diagnostics,
                                                           const diagnostics::RunJobs& run) {
    CompileOptions options = make_options(files, words);
    options.content_language = content_language;
    std::vector<std::optional<Template>> compiled(pages.size());
    std::vector<diagnostics::Diagnostics> findings(pages.size());
    run(pages.size(), [&](std::size_t i) {
        const PageKind& page = pages[i];
        const std::string name = fmt::format("templates/{}{}", page.name, kSuffix);
        if (const ThemeText* file = find_file(files, name))
            compiled[i] = compile_template({file->path, file->text}, *page.type, options, findings[i]);
        else
            findings[i].report("template-missing", diagnostics::whole_file(name), {{"page", page.name}});
    });
    std::map<std::string, Template, std::less<>> templates;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        diagnostics.merge(std::move(findings[i]));
        if (compiled[i]) templates.emplace(pages[i].name, *std::move(compiled[i]));
    }
    return templates;
}

std::optional<Template> compile_file(const std::vector<ThemeText>& files, const Words& words, std::string_view name,
                                     const views::Type& view, diagnostics::Diagnostics& diagnostics) {
    const ThemeText* file = find_file(files, name);
    if (!file) return std::nullopt;
    return compile_template({file->path, file->text}, view, make_options(files, words), diagnostics);
}

}  // namespace html
