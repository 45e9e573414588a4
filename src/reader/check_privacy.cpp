#include "reader/check_privacy.h"

#include "text/personal_data.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>

namespace reader {
namespace {

using text::PersonalDataKind;
constexpr auto npos = std::string_view::npos;

std::string_view code_of(PersonalDataKind kind) {
    using enum PersonalDataKind;
    switch (kind) {
        case identity_number:
            return "privacy-identity-number";
        case phone:
            return "privacy-phone";
        case mailbox:
            return "privacy-mailbox";
        case bank_account:
            return "privacy-bank-account";
        case birth_date:
            return "privacy-birth-date";
        case group_link:
            return "privacy-group-link";
        case local_path:
            return "privacy-local-path";
        case name_list:
            return "privacy-name-list";
    }
    return {};
}

/// The telephone numbers and mailboxes under which the publisher wants to be reached.
std::set<std::string> declared_contacts(const source::SourceTree& tree) {
    std::set<std::string> contacts;
    const auto site = tree.data.find("site");
    const source::Entry* publisher = site == tree.data.end() ? nullptr : site->second.find("publisher");
    if (!publisher) return contacts;
    for (const std::string_view field : {"email", "phone"}) {
        const source::Entry* contact = publisher->value.find(field);
        if (!contact) continue;
        const std::string_view written = contact->value.text;
        for (const text::PersonalData& found : text::find_personal_data(written))
            contacts.insert(text::contact_key(written.substr(found.offset, found.length)));
    }
    return contacts;
}

/// What is found in `written` and is no declared contact.
std::vector<text::PersonalData> find_undeclared(std::string_view written, const source::SourceTree& tree) {
    std::vector<text::PersonalData> found = text::find_personal_data(written);
    if (found.empty()) return found;
    const std::set<std::string> contacts = declared_contacts(tree);
    std::erase_if(found, [&](const text::PersonalData& one) {
        const bool is_contact = one.kind == PersonalDataKind::phone || one.kind == PersonalDataKind::mailbox;
        return is_contact && contacts.contains(text::contact_key(written.substr(one.offset, one.length)));
    });
    return found;
}

std::size_t count_before(std::string_view text, std::string_view part, std::size_t offset) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at < offset; at = text.find(part, at + part.size())) ++count;
    return count;
}

/// Where a part of a value stands. YAML folds lines and drops escapes, so it is looked for in the lines of the file
/// themselves; one that is written otherwise there has the place of the whole value.
diagnostics::Location locate(const text::PersonalData& found, const source::Node& node, const Reading& reading) {
    constexpr int kMostLines = 100;
    if (node.location.sheet) return node.location;
    const std::string_view text = node.text;
    const std::string_view whole = text.substr(found.offset, found.length);
    const std::string_view part = whole.substr(0, whole.find('\n'));
    std::size_t earlier = count_before(text, part, found.offset);
    diagnostics::Location place = node.location;
    std::size_t from = 0;
    for (int line = place.line; line < place.line + kMostLines; ++line) {
        const auto written = source::read_line(reading.tree.root, place.path_view(), line);
        if (!written) break;
        if (line == place.line) {
            // Columns count characters; what stands before the value on its line is not searched.
            while (from < written->size() && text::count_characters(std::string_view(*written).substr(0, from)) + 1 <
                                                 static_cast<std::size_t>(place.column))
                ++from;
        }
        for (std::size_t at = written->find(part, from); at != npos; at = written->find(part, at + part.size())) {
            if (earlier-- > 0) continue;
            place.line = line;
            place.column = static_cast<int>(text::count_characters(std::string_view(*written).substr(0, at))) + 1;
            place.length = static_cast<int>(text::count_characters(part));
            return place;
        }
        from = 0;
    }
    return node.location;
}

/// Gives places in a body, each behind the one before it.
class BodyCursor {
public:
    BodyCursor(std::string_view body, const source::BodyPlace& place)
        : body_(body), location_{.path = place.path, .line = place.first_line, .column = 1} {}

    diagnostics::Location locate(const text::PersonalData& found) {
        for (std::size_t end = body_.find('\n', line_begin_); end < found.offset;
             end = body_.find('\n', line_begin_)) {
            line_begin_ = end + 1;
            ++location_.line;
        }
        const std::string_view part = body_.substr(found.offset, found.length);
        location_.column =
            static_cast<int>(text::count_characters(body_.substr(line_begin_, found.offset - line_begin_))) + 1;
        location_.length = static_cast<int>(text::count_characters(part.substr(0, part.find('\n'))));
        return location_;
    }

private:
    std::string_view body_;
    std::size_t line_begin_ = 0;
    diagnostics::Location location_;
};

/// What readers of a drawing see: markup has long numbers of its own.
void blank_markup(std::string& svg) {
    bool is_markup = false;
    for (char& c : svg) {
        if (c == '<') is_markup = true;
        const bool ends = c == '>';
        if (is_markup && c != '\n') c = ' ';
        if (ends) is_markup = false;
    }
}

void check_file(const std::string& path, const Reading& reading) {
    const auto shared = std::make_shared<const std::string>(path);
    const diagnostics::Phrase label("Tệp", "File");
    std::string name = path.substr(path.rfind('/') + 1);
    std::ranges::replace_if(
        name, [](char c) { return c == '-' || c == '_' || c == '.'; }, ' ');
    for (const text::PersonalData& found : find_undeclared(name, reading.tree))
        Slot{label, {{.path = shared}, {}}, reading.diagnostics}.report(code_of(found.kind));
    const bool is_drawing = path.ends_with(".svg");
    if (!is_drawing && !path.ends_with(".txt") && !path.ends_with(".xml")) return;
    std::string text = source::read_static(reading.tree.root, {.path = path, .destination = {}});
    if (is_drawing) blank_markup(text);
    BodyCursor cursor(text, {.path = shared, .first_line = 1});
    for (const text::PersonalData& found : find_undeclared(text, reading.tree))
        Slot{label, {cursor.locate(found), {}}, reading.diagnostics}.report(code_of(found.kind));
}

}  // namespace

void check_privacy(const source::Node& text, const std::function<Slot()>& slot, const Reading& reading) {
    constexpr int kMostTold = 20;  // each is looked for in the file; who has that many must mend the whole value
    int told = 0;
    for (const text::PersonalData& found : find_undeclared(text.text, reading.tree)) {
        if (told++ == kMostTold) break;
        Slot place = slot();
        place.spot.location = locate(found, text, reading);
        place.report(code_of(found.kind));
    }
}

void check_privacy(std::string_view body, const source::BodyPlace& place, const Reading& reading) {
    BodyCursor cursor(body, place);
    for (const text::PersonalData& found : find_undeclared(body, reading.tree)) {
        const Slot slot{{"Bài viết", "Text"}, {cursor.locate(found), {}}, reading.diagnostics};
        slot.report(code_of(found.kind));
    }
}

void check_static_privacy(const Reading& reading) {
    for (const source::StaticFile& file : reading.tree.statics) check_file(file.path, reading);
    for (const auto* files : {&reading.tree.reports, &reading.tree.initiatives}) {
        for (const source::ListedFile& file : *files) {
            const std::string folder = file.path->substr(0, file.path->rfind('/') + 1);
            for (const std::string& name : file.beside) check_file(folder + name, reading);
        }
    }
}

}  // namespace reader
