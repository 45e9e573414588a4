#include "source/yaml.h"

#include "source/clean_text.h"
#include "source/full_yaml.h"
#include "source/plain_yaml.h"

namespace source {
namespace {

constexpr std::size_t kMaxBytes = 2 << 20;

}  // namespace

std::optional<Node> parse_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics) {
    if (yaml.text.size() > kMaxBytes) {
        diagnostics.report("file-too-large", {.path = yaml.path}, {{"limit", "2 MB"}});
        return std::nullopt;
    }
    const std::optional<std::string> text =
        clean_text(std::string(yaml.text), yaml.path, yaml.first_line, diagnostics);
    if (!text) return std::nullopt;
    const YamlText clean{*text, yaml.path, yaml.first_line};
    std::optional<Node> plain = parse_plain_yaml(clean);
    return plain ? std::move(plain) : parse_full_yaml(clean, diagnostics);
}

}  // namespace source
