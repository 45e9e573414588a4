// Where in a page of HTML the compiler stands, as a browser would see it. From this follows what may be printed
// there: Loa's markup in text only, addresses in quoted href and src only, and nothing at all in scripts, styles,
// comments and tag names. The rules are those of Go's html/template, made simpler by refusing what it would escape in
// four more ways.
#pragma once

#include "diagnostics/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace html {

enum class Place {
    text,
    plain_text,   // <title> and <textarea>: text, but no markup
    attribute,    // a quoted value of no special meaning
    address,      // of href, src and their like
    description,  // of content=, which holds text or an address
    unsafe,
};

enum class Repetition { at_most_once, any_number };

class HtmlContext {
public:
    /// Reads markup of the template. False where it goes on with a word that a section may or may not have ended: who
    /// knows what `=` belongs to behind `<a hr{{#x}}ef{{/x}}`.
    bool read(std::string_view markup);

    /// A value is printed here.
    void print() { address_has_begun_ |= place() == Place::address; }

    Place place() const;
    bool address_has_begun() const { return address_has_begun_; }

    /// "trong giá trị của `href`", "trong <script>" …
    diagnostics::Phrase describe() const;

    bool operator==(const HtmlContext&) const = default;

    /// The context behind a section that began in `before` and ended in `after`, which may have been left out;
    /// nothing where the two are different places. Within a tag they may differ in the attributes that have gone by.
    static std::optional<HtmlContext> join(const HtmlContext& before, const HtmlContext& after,
                                           Repetition repetition);

private:
    enum class State {
        text,
        tag_open,  // behind "<"
        tag_name,
        tag,         // before an attribute
        tag_joined,  // in a tag, where a word may have just ended
        attribute_name,
        attribute_end,  // behind the name, before "="
        before_value,
        unquoted,
        single_quoted,
        double_quoted,
        raw_text,  // of an element whose text is no markup
        comment,
        declaration,  // <!doctype …> and <?…>
    };

    void read(char character);
    void read_in_tag(char character);
    void read_in_value(char character);
    void read_in_element(char character);
    void leave_attribute();
    void enter_content();
    bool is_in_tag() const;

    State state_ = State::text;
    std::string element_;  // of the tag that we are in, or of the raw text; "/a" in an end tag
    std::string attribute_;
    std::size_t matched_ = 0;  // characters of "-->" or "</script" that went by
    bool address_has_begun_ = false;
};

}  // namespace html
