#include "html/template_program.h"

#include "text/escaping.h"
#include "text/foreign.h"

#include <algorithm>
#include <iterator>

namespace html {
namespace {

using views::Kind;

/// Data may nest a recursive partial as deep as it likes, the machine's stack may not.
constexpr int kDeepestRecursion = 1000;

constexpr std::string_view kForeignClose = "</span>";

constexpr bool is_mark(char c) {
    return c == text::kForeignBegin || c == text::kForeignEnd;
}

/// Marks of foreign text are not printed.
constexpr std::optional<std::string_view> escape_of(char c) {
    if (c == '\'') return "&#39;";
    if (is_mark(c)) return "";
    return text::entity_of(c);
}

constexpr text::Escapes kEscapes(escape_of);

/// The object of a section, and the sections around it.
struct Frame {
    const void* object;
    const Frame* outer;
};

std::size_t count_items(const views::Type& type, const void* value) {
    switch (type.kind) {
        case Kind::flag:
            return type.is_set(value) ? 1 : 0;
        case Kind::text:
        case Kind::url:
        case Kind::html:
            return type.characters(value).empty() ? 0 : 1;
        case Kind::optional:
        case Kind::list:
        case Kind::any:
            return type.size(value);
        case Kind::object:
        case Kind::decimal:
            break;
    }
    return 1;
}

const void* find_item(const views::Type& type, const void* value, std::size_t index) {
    return type.item ? type.item(value, index) : value;
}

const void* field_at(std::size_t offset, const void* object) {
    return static_cast<const std::byte*>(object) + offset;
}

const void* take_step(const Step& step, const void* object) {
    if (!step.type) {
        return field_at(step.offset, object);
    }
    if (step.type->kind == Kind::any) {
        return step.type->member(object, step.member);
    }
    return count_items(*step.type, object) > 0 ? find_item(*step.type, object, 0) : nullptr;
}

class Renderer {
public:
    Renderer(const Template::Program& program, std::string& out) : program_(program), out_(out) {}

    void run(std::uint32_t first, std::uint32_t end, const Frame& frame) {
        for (std::uint32_t at = first; at < end;) {
            at =
                std::visit([&](const auto& operation) { return run(operation, at, frame); }, program_.operations[at]);
        }
    }

private:
    // Each gives the operation to go on with.

    std::uint32_t run(const AppendText& operation, std::uint32_t at, const Frame&) {
        out_.append(program_.text.data() + operation.first, operation.length);
        return at + 1;
    }

    std::uint32_t run(const AppendField& operation, std::uint32_t at, const Frame& frame) {
        if (const void* value = find(operation.path, &frame)) {
            const std::string_view characters = operation.characters(value);
            switch (operation.escaping) {
                case Escaping::html:
                    append_marked(characters);
                    break;
                case Escaping::html_without_elements:
                    append_escaped(characters, out_);
                    break;
                case Escaping::none:
                    out_ += characters;
                    break;
            }
        }
        return at + 1;
    }

    std::uint32_t run(const ForEach& operation, std::uint32_t at, const Frame& frame) {
        if (const void* value = find(operation.path, &frame)) {
            const std::size_t count = count_items(*operation.type, value);
            for (std::size_t index = 0; index < count; ++index) {
                run(at + 1, operation.end, {find_item(*operation.type, value, index), &frame});
            }
        }
        return operation.end;
    }

    std::uint32_t run(const IfNone& operation, std::uint32_t at, const Frame& frame) {
        const void* value = find(operation.path, &frame);
        const bool is_none = !value || count_items(*operation.type, value) == 0;
        return is_none ? at + 1 : operation.end;
    }

    std::uint32_t run(const Recur& operation, std::uint32_t at, const Frame& frame) {
        if (recursion_ < kDeepestRecursion) {
            ++recursion_;
            run(operation.first, operation.end, frame);
            --recursion_;
        }
        return at + 1;
    }

    /// The value at the end of `path`, or null where an optional on the way is empty.
    const void* find(const Path& path, const Frame* frame) const {
        std::uint32_t step = path.first_step;
        const std::uint32_t end = step + path.steps;
        const void* value = nullptr;
        if (path.outwards) {
            for (std::uint32_t count = *path.outwards; count > 0; --count) {
                frame = frame->outer;
            }
            value = field_at(path.offset, frame->object);
        } else {
            for (; frame && !value; frame = frame->outer) {
                value = take_step(program_.steps[step], frame->object);
            }
            ++step;
        }
        for (; value && step != end; ++step) {
            value = take_step(program_.steps[step], value);
        }
        return value;
    }

    /// Foreign text within foreign text is one.
    void append_marked(std::string_view text) {
        std::size_t plain = 0;  // where the text begins that is not printed yet
        int depth = 0;
        for (std::size_t at = kEscapes.find(text, 0); at < text.size(); at = kEscapes.find(text, plain)) {
            out_.append(text, plain, at - plain).append(kEscapes.of(text[at]));
            plain = at + 1;
            if (!is_mark(text[at])) continue;
            const bool begins = text[at] == text::kForeignBegin;
            if (begins && depth++ == 0) out_ += program_.foreign_begin;
            if (!begins && depth > 0 && --depth == 0) out_ += kForeignClose;
        }
        out_.append(text, plain);
        if (depth > 0) out_ += kForeignClose;
    }

    const Template::Program& program_;
    std::string& out_;
    int recursion_ = 0;
};

}  // namespace

void append_escaped(std::string_view text, std::string& out) {
    text::append_escaped(text, kEscapes, out);
}

void Template::render(const void* view, std::string& out) const {
    const auto end = static_cast<std::uint32_t>(program_->operations.size());
    Renderer(*program_, out).run(0, end, {.object = view, .outer = nullptr});
}

void ProgramWriter::append_text(std::string_view text) {
    const auto first = static_cast<std::uint32_t>(program_.text.size());
    const auto length = static_cast<std::uint32_t>(text.size());
    program_.text += text;
    AppendText* last = position() > separated_ ? std::get_if<AppendText>(&program_.operations.back()) : nullptr;
    if (last) {
        last->length += length;
    } else if (length > 0) {
        program_.operations.emplace_back(AppendText{first, length});
    }
}

void ProgramWriter::append_field(const Path& path, const views::Type& type, Escaping escaping) {
    program_.operations.emplace_back(AppendField{path, type.characters, escaping});
}

Path ProgramWriter::add_path(std::optional<std::uint32_t> outwards, std::vector<Step> steps) {
    std::size_t offset = 0;
    if (outwards && !steps.empty() && !steps.front().type) {
        offset = steps.front().offset;
        steps.erase(steps.begin());
    }
    const Path path{.outwards = outwards,
                    .offset = offset,
                    .first_step = static_cast<std::uint32_t>(program_.steps.size()),
                    .steps = static_cast<std::uint32_t>(steps.size())};
    std::ranges::move(steps, std::back_inserter(program_.steps));
    return path;
}

std::uint32_t ProgramWriter::begin(const Operation& operation) {
    program_.operations.push_back(operation);
    separate();
    return position() - 1;
}

void ProgramWriter::end(std::uint32_t opened) {
    std::visit(
        [this](auto& operation) {
            if constexpr (requires { operation.end; }) {
                operation.end = position();
            }
        },
        program_.operations[opened]);
    separate();
}

}  // namespace html
