// The entry form of one unit: what an officer who writes no YAML fills in. Its words are Vietnamese, as the papers of
// officers are. Where things stand in it is `model/form.h`.
#pragma once

#include "model/form.h"
#include "model/site.h"

#include <string>
#include <vector>

namespace views {

namespace form_layout = model::form;

/// A line of “Thông tin chung”.
struct FormField {
    std::string id;  // path of the field in a report: "document.number"
    std::string label;
    std::string about;
};

enum class FormChoice { none, yes_no };

/// A line of “Số liệu”: an indicator.
struct FormRow {
    std::string id;
    std::string number;  // STT
    std::string name;
    std::string measure;
    std::string last;   // what the unit's last report stated
    std::string about;  // what is counted, and how to write it
    FormChoice choice = FormChoice::none;
};

struct FormGroup {
    std::string number;  // "I", "II", …
    std::string name;
    std::vector<FormRow> rows;
};

/// A line of “Nội dung”: a section of the outline.
struct FormSection {
    std::string id;
    std::string heading;
};

/// A line of “Hướng dẫn”; an example has what is good beside what is bad.
struct FormAdvice {
    std::string text;
    std::string good;
    std::string bad;
};

struct Form {
    std::string title;
    std::string unit_id;
    std::string campaign_id;
    std::string last_report;  // the title of the report that `FormRow::last` is from; empty: none
    std::vector<std::string> periods;
    std::vector<FormAdvice> advice;
    std::vector<FormField> fields;
    std::vector<FormGroup> groups;
    std::vector<FormSection> sections;
};

/// The published report that a unit's next one starts from; nothing where there is none.
const model::Report* find_last_report(const model::Site& site, model::UnitId unit);

Form make_form(const model::Site& site, model::UnitId unit, model::CampaignId campaign,
               std::vector<FormField> fields);

}  // namespace views
