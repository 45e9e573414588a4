// mustache_spec FILE.json…: runs files of the official Mustache specification (https://github.com/mustache/spec)
// through the template compiler. One line for each failed test, and at the end "N passed, M failed".
#include "html/template.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using nlohmann::json;

/// What JSON says, as the template engine's dynamic type: everything is text, a list or an object.
struct Value {
    bool is_list = false;
    bool is_true = false;
    std::string text;
    std::vector<Value> items;
    std::map<std::string, Value, std::less<>> members;
};

Value read_value(const json& source) {
    Value value{.is_list = source.is_array()};
    if (source.is_array()) {
        std::ranges::transform(source, std::back_inserter(value.items), read_value);
    } else if (source.is_object()) {
        for (const auto& [name, member] : source.items()) {
            value.members.emplace(name, read_value(member));
        }
    } else if (!source.is_null()) {
        value.text = source.is_string() ? source.get<std::string>() : source.dump();
    }
    value.is_true = !source.is_null() && source != json(false);
    return value;
}

const Value& as_value(const void* value) {
    return *static_cast<const Value*>(value);
}

const views::Type& any_type() {
    static const views::Type type{
        .kind = views::Kind::any,
        .name = "any",
        .characters = [](const void* value) { return std::string_view(as_value(value).text); },
        .size = [](const void* value) -> std::size_t {
            return as_value(value).is_list ? as_value(value).items.size() : as_value(value).is_true;
        },
        .item = [](const void* value, std::size_t index) -> const void* {
            return as_value(value).is_list ? &as_value(value).items[index] : value;
        },
        .member = [](const void* value, std::string_view name) -> const void* {
            const auto found = as_value(value).members.find(name);
            return found == as_value(value).members.end() ? nullptr : &found->second;
        }};
    return type;
}

std::string render(const json& test) {
    const Value view = read_value(test.at("data"));
    const auto partials = test.value("partials", std::map<std::string, std::string, std::less<>>());
    const auto text = test.at("template").get<std::string>();
    html::CompileOptions options{.checking = html::Checking::plain};
    options.find_partial = [&](std::string_view name) -> std::optional<html::TemplateText> {
        const auto found = partials.find(name);
        return found == partials.end() ? std::nullopt
                                       : std::optional(html::TemplateText{found->first, found->second});
    };
    diagnostics::Diagnostics mistakes;
    const auto compiled = html::compile_template({"template", text}, any_type(), options, mistakes);
    if (!compiled) {
        return "refused: " + mistakes.sorted().front().message(diagnostics::Language::en);
    }
    std::string out;
    compiled->render(&view, out);
    return out;
}

struct Count {
    int passed = 0;
    int failed = 0;
};

void run_file(const char* path, Count& count) {
    std::ifstream file(path);
    file.exceptions(std::ios::failbit | std::ios::badbit);
    const json specification = json::parse(file);
    for (const json& test : specification.at("tests")) {
        const auto expected = test.at("expected").get<std::string>();
        const std::string got = render(test);
        if (got == expected) {
            ++count.passed;
        } else {
            ++count.failed;
            fmt::print("{}: {}: expected {}, got {}\n", path, test.at("name").get<std::string>(),
                       json(expected).dump(), json(got).dump());
        }
    }
}

}  // namespace

int main(int argument_count, char** arguments) {
    Count count;
    try {
        std::for_each(arguments + 1, arguments + argument_count, [&](const char* path) { run_file(path, count); });
    } catch (const std::exception& error) {
        fmt::print(stderr, "mustache_spec: {}\n", error.what());
        return 3;
    }
    fmt::print("{} passed, {} failed\n", count.passed, count.failed);
    return count.failed == 0 ? 0 : 1;
}
