#include "app/man_page.h"

#include "text/unicode.h"

#include <fmt/format.h>

namespace app {
namespace {

/// A dot or a quote at the start of a line would be a request; a plain "-" may be printed as a hyphen that nobody can
/// copy into a shell.
std::string escape(std::string_view text) {
    std::string escaped;
    if (text.starts_with('.') || text.starts_with('\'')) escaped += "\\&";
    for (const char c : text) {
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else if (c == '|')
            escaped += "|\\:";  // a long list of choices may be broken here
        else
            escaped += c;
    }
    return escaped;
}

std::string print_entry(const OptionEntry& option) {
    std::string names;
    for (const std::string& name : option.names)
        names += fmt::format("{}\\fB{}\\fR", names.empty() ? "" : ", ", escape(name));
    const bool has_value = !option.value.empty() && option.names.front().starts_with('-');
    if (has_value) names += fmt::format(" \\fI{}\\fR", escape(option.value));
    return fmt::format(".TP\n{}\n{}\n", names, escape(option.about));
}

std::string print_command(const CommandEntry& program, const CommandEntry& command) {
    std::string usage = fmt::format("\\fB{} {}\\fR", program.name, command.name);
    for (const OptionEntry& argument : command.arguments)
        usage += fmt::format(" \\fI{}\\fR", escape(argument.names.front()));
    std::string printed = fmt::format(".SS {}\n{}\n", usage, escape(text::capitalise_first(command.about)));
    for (const OptionEntry& argument : command.arguments) printed += print_entry(argument);
    for (const OptionEntry& option : command.options)
        if (option.names.back() != "--help") printed += print_entry(option);
    return printed;
}

}  // namespace

std::string print_man_page(const CommandEntry& program, std::string_view version, diagnostics::Language language) {
    const bool vi = language == diagnostics::Language::vi;
    std::string page =
        fmt::format(".TH LOA 1 \"\" \"loa {}\" \"{}\"\n.ad l\n.nh\n", version, vi ? "Lệnh" : "User Commands");
    page += fmt::format(".SH {}\nloa \\- {}\n", vi ? "TÊN" : "NAME",
                        vi ? "trang báo cáo công khai từ văn bản trong git" : "public campaign reports as a website");
    page += fmt::format(".SH {}\n.B loa\n\\fI{}]\n", vi ? "CÁCH DÙNG" : "SYNOPSIS",
                        vi ? "LỆNH \\fR[\\fITÙY CHỌN\\fR" : "COMMAND \\fR[\\fIOPTIONS\\fR");
    page += fmt::format(".SH {}\n", vi ? "LỆNH" : "COMMANDS");
    for (const CommandEntry& command : program.commands) page += print_command(program, command);
    page += fmt::format(".SH {}\n", vi ? "TÙY CHỌN" : "OPTIONS");
    for (const OptionEntry& option : program.options) page += print_entry(option);
    page +=
        vi ? ".SH MÃ KẾT THÚC\n0: xong; 1: nội dung có lỗi; 2: gõ sai lệnh; 3: máy không làm được.\n"
             ".SH BIẾN MÔI TRƯỜNG\n.TP\n\\fBLOA_LANG\\fR\nen: in English.\n"
             ".TP\n\\fBNO_COLOR\\fR\nkhông tô màu.\n"
           : ".SH EXIT STATUS\n0: done; 1: the content has errors; 2: wrong usage; 3: the machine could not do it.\n"
             ".SH ENVIRONMENT\n.TP\n\\fBLOA_LANG\\fR\nvi (the default) or en: the language of messages.\n"
             ".TP\n\\fBNO_COLOR\\fR\nno colours.\n";
    return page;
}

}  // namespace app
