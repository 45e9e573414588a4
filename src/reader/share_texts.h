// Headings, anchors and places in papers are the same words in thousands of reports: each is kept once.
#pragma once

#include "model/site.h"
#include "text/shared_text.h"

#include <string_view>
#include <unordered_map>

namespace reader {

class SharedTexts {
public:
    void share(model::Report& report);
    void share(model::Initiative& initiative);
    void share(model::Page&) {}

private:
    void share(text::SharedText& text);

    std::unordered_map<std::string_view, text::SharedText> known_;  // by their own words
};

}  // namespace reader
