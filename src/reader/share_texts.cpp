#include "reader/share_texts.h"

namespace reader {

void SharedTexts::share(text::SharedText& text) {
    if (!text.empty()) text = known_.try_emplace(text.view(), text).first->second;
}

void SharedTexts::share(model::Report& report) {
    for (auto* figures : {&report.results, &report.targets})
        for (model::Figure& figure : *figures) share(figure.at);
    for (model::Citation& citation : report.citations) share(citation.at);
    for (model::Section& section : report.sections) {
        share(section.heading);
        share(section.anchor);
    }
}

void SharedTexts::share(model::Initiative& initiative) {
    for (auto* figures : {&initiative.results, &initiative.targets})
        for (model::Figure& figure : *figures) share(figure.at);
}

}  // namespace reader
