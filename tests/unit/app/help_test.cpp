#include "app/help.h"

#include "app/completion.h"
#include "app/man_page.h"

#include <gtest/gtest.h>

namespace app {
namespace {

using diagnostics::Language;
using Takes = OptionEntry::Takes;

CommandEntry small_program() {
    const OptionEntry source = {
        .names = {"-s", "--source"}, .value = "THƯ_MỤC", .about = "thư mục của trang", .takes = Takes::folder};
    const OptionEntry format = {.names = {"--format"},
                                .value = "text|json",
                                .about = "cách in: [lỗi]",
                                .takes = Takes::choice,
                                .choices = {"text", "json"}};
    const OptionEntry jobs = {.names = {"-j"}, .value = "SỐ", .about = "việc cùng lúc", .takes = Takes::text};
    const OptionEntry strict = {.names = {"--strict"}, .about = "nghiêm, 'như lỗi'"};
    const OptionEntry code = {
        .names = {"MÃ"}, .value = "MÃ", .about = "mã lỗi", .takes = Takes::choice, .choices = {"a-b", "c-d"}};
    return {.name = "loa",
            .about = "Loa: trang báo cáo",
            .options = {{.names = {"--version"}, .about = "in số phiên bản"}},
            .commands = {{.name = "check", .about = "kiểm tra", .options = {source, format, jobs, strict}},
                         {.name = "explain", .about = "giải thích", .arguments = {code}}}};
}

TEST(PrintHelp, ListsCommandsAndOptions) {
    const CommandEntry program = small_program();
    EXPECT_EQ(print_help(program, program, Language::vi), R"(Loa: trang báo cáo

Cách dùng: loa LỆNH [TÙY CHỌN]

Lệnh:
  check    kiểm tra
  explain  giải thích

Tùy chọn:
      --version  in số phiên bản

Tùy chọn của từng lệnh: loa LỆNH --help
Kết thúc bằng 0: xong; 1: nội dung có lỗi; 2: gõ sai lệnh; 3: máy không làm được.
LOA_LANG=en: in English.
)");
}

TEST(PrintHelp, AlignsWordsWithMarks) {
    const CommandEntry program = small_program();
    EXPECT_EQ(print_help(program, program.commands[0], Language::en), R"(Kiểm tra

Usage: loa check [OPTIONS]

Options:
  -s, --source THƯ_MỤC    thư mục của trang
      --format text|json  cách in: [lỗi]
  -j SỐ                   việc cùng lúc
      --strict            nghiêm, 'như lỗi'
)");
    EXPECT_EQ(print_help(program, program.commands[1], Language::vi), R"(Giải thích

Cách dùng: loa explain MÃ [TÙY CHỌN]

Ghi thêm:
  MÃ  mã lỗi
)");
}

struct UnknownCase {
    const char* written;
    const char* given_to;  // a command, or empty: the program
    const char* asked_for;
    const char* told;
};

class PrintUnknown : public testing::TestWithParam<UnknownCase> {};

TEST_P(PrintUnknown, SaysWhatWasProbablyMeant) {
    const CommandEntry program = small_program();
    const auto find = [&](const char* name) -> const CommandEntry& { return *name ? *program.find(name) : program; };
    EXPECT_EQ(print_unknown({program, find(GetParam().given_to), find(GetParam().asked_for), GetParam().written},
                            Language::en),
              GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Words, PrintUnknown,
    testing::Values(
        UnknownCase{"chekc", "", "", "there is no command `chekc`\nhint: did you mean `loa check`?"},
        UnknownCase{"abcdefgh", "", "", "there is no command `abcdefgh`"},
        UnknownCase{"--stritc", "check", "check", "there is no option `--stritc`\nhint: did you mean `--strict`?"},
        UnknownCase{"--stritc=1", "check", "check", "there is no option `--stritc`\nhint: did you mean `--strict`?"},
        UnknownCase{"--strict", "", "check",
                    "there is no option `--strict`\nhint: it stands behind its command: `loa check --strict`"},
        UnknownCase{"--source", "explain", "explain",
                    "there is no option `--source`\nhint: it stands behind its command: `loa check --source`"},
        UnknownCase{"-x", "check", "check", "there is no option `-x`"},
        UnknownCase{"trang", "check", "check",
                    "the command `check` does not take `trang`\nhint: name the folder of the site behind -s: `loa "
                    "check -s trang`"},
        UnknownCase{"e-f", "explain", "explain",
                    "the command `explain` does not take `e-f`\nhint: this command takes one argument only"}));

TEST(PrintCompletion, OfBash) {
    EXPECT_EQ(print_completion(small_program(), "bash"), R"(# source <(loa completion bash)
_loa() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words files
    case "$command $before" in
        'check -s') COMPREPLY=($(compgen -d -- "$word")); return ;;
        'check --source') COMPREPLY=($(compgen -d -- "$word")); return ;;
        'check --format') COMPREPLY=($(compgen -W 'text json' -- "$word")); return ;;
        'check -j') return ;;
    esac
    case "$command" in
        check) words='-s --source --format -j --strict' ;;
        explain) words='a-b c-d' ;;
        *) words='check explain --version' ;;
    esac
    COMPREPLY=($(compgen $files -W "$words" -- "$word"))
}
complete -F _loa loa
)");
}

TEST(PrintCompletion, OfZsh) {
    EXPECT_EQ(print_completion(small_program(), "zsh"), R"(#compdef loa
# source <(loa completion zsh)
_loa() {
    local -a commands=( 'check:kiểm tra' 'explain:giải thích' )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
        check) _arguments '(-s --source)-s[thư mục của trang]:THƯ_MỤC:_files -/' '(-s --source)--source[thư mục của trang]:THƯ_MỤC:_files -/' '(--format)--format[cách in\: \[lỗi\]]:text|json:(text json)' '(-j)-j[việc cùng lúc]:SỐ: ' '(--strict)--strict[nghiêm, '\''như lỗi'\'']' ;;
        explain) _arguments '1:MÃ:(a-b c-d)' ;;
    esac
}
compdef _loa loa
)");
}

TEST(PrintCompletion, OfFish) {
    EXPECT_EQ(print_completion(small_program(), "fish"), R"(# loa completion fish | source
complete -c loa -f
complete -c loa -n __fish_use_subcommand -l version -d 'in số phiên bản'
complete -c loa -n __fish_use_subcommand -a check -d 'kiểm tra'
complete -c loa -n '__fish_seen_subcommand_from check' -s s -l source -x -a '(__fish_complete_directories)' -d 'thư mục của trang'
complete -c loa -n '__fish_seen_subcommand_from check' -l format -x -a 'text json' -d 'cách in: [lỗi]'
complete -c loa -n '__fish_seen_subcommand_from check' -s j -x -d 'việc cùng lúc'
complete -c loa -n '__fish_seen_subcommand_from check' -l strict -d 'nghiêm, '\''như lỗi'\'''
complete -c loa -n __fish_use_subcommand -a explain -d 'giải thích'
complete -c loa -n '__fish_seen_subcommand_from explain' -a 'a-b c-d'
)");
}

TEST(PrintManPage, TellsCommandsAndOptions) {
    EXPECT_EQ(print_man_page(small_program(), "1.2.3", Language::en), R"(.TH LOA 1 "" "loa 1.2.3" "User Commands"
.ad l
.nh
.SH NAME
loa \- public campaign reports as a website
.SH SYNOPSIS
.B loa
\fICOMMAND \fR[\fIOPTIONS\fR]
.SH COMMANDS
.SS \fBloa check\fR
Kiểm tra
.TP
\fB\-s\fR, \fB\-\-source\fR \fITHƯ_MỤC\fR
thư mục của trang
.TP
\fB\-\-format\fR \fItext|\:json\fR
cách in: [lỗi]
.TP
\fB\-j\fR \fISỐ\fR
việc cùng lúc
.TP
\fB\-\-strict\fR
nghiêm, 'như lỗi'
.SS \fBloa explain\fR \fIMÃ\fR
Giải thích
.TP
\fBMÃ\fR
mã lỗi
.SH OPTIONS
.TP
\fB\-\-version\fR
in số phiên bản
.SH EXIT STATUS
0: done; 1: the content has errors; 2: wrong usage; 3: the machine could not do it.
.SH ENVIRONMENT
.TP
\fBLOA_LANG\fR
vi (the default) or en: the language of messages.
.TP
\fBNO_COLOR\fR
no colours.
)");
}

}  // namespace
}  // namespace app
