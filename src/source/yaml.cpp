#include "source/yaml.h"

#include "source/clean_text.h"
#include "source/full_yaml.h"
#include "source/plain_yaml.h"

namespace source {
namespace {

constexpr std::size_t kMaxBytes = 2 << 20;

}  // namespace

std::optional<Node> parse_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics) {
    const auto clean = clean_text(std::string(yaml.text), yaml.path, yaml.first_line, diagnostics);
    return clean ? parse_clean_yaml({clean->text, yaml.path, yaml.first_line, clean->is_plain}, diagnostics)
                 : std::nullopt;
}

std::optional<Node> parse_clean_yaml(const YamlText& yaml, diagnostics::Diagnostics& diagnostics) {
    if (yaml.text.size() > kMaxBytes) {
        diagnostics.report("file-too-large", {.path = yaml.path}, {{"limit", "2 MB"}});
        return std::nullopt;
    }
    std::optional<Node> plain = parse_plain_yaml(yaml);
    return plain ? std::move(plain) : parse_full_yaml(yaml, diagnostics);
}

}  // namespace source
