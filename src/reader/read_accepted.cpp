#include "reader/read_accepted.h"

#include "reader/fields.h"
#include "text/unicode.h"

namespace reader {
namespace {

model::AcceptedFinding read_accepted_finding(Fields& fields) {
    model::AcceptedFinding accepted{.finding = fields.text("finding"),
                                    .file = {},
                                    .on = fields.text("on"),
                                    .at = fields.text("at"),
                                    .reason = fields.text("reason"),
                                    .location = fields.spot().location};
    if (accepted.finding.empty()) return accepted;
    const diagnostics::Finding* finding = diagnostics::find_finding(accepted.finding);
    if (finding && finding->acceptance == diagnostics::Acceptance::with_reason) return accepted;
    fields.leave_out();
    if (finding) {
        fields.slot("finding").report("accepted-never", {{"finding", accepted.finding}});
        return accepted;
    }
    std::vector<std::string_view> codes;
    for (const diagnostics::Finding& known : diagnostics::registry()) {
        if (known.acceptance == diagnostics::Acceptance::with_reason) codes.push_back(known.code);
    }
    const auto similar = text::find_similar(accepted.finding, codes);
    const diagnostics::Phrase suggestion = similar ? did_you_mean(*similar)
                                                   : diagnostics::Phrase("chép mã trong dấu ngoặc vuông của nhận xét",
                                                                         "copy the code in brackets of the finding");
    fields.slot("finding").report("accepted-unknown", {{"written", accepted.finding}, {"suggestion", suggestion}});
    return accepted;
}

void read_list(const source::Node& holder, const Table& table, const Reading& reading,
               std::vector<model::AcceptedFinding>& accepted) {
    const source::Entry* list = holder.find("accepted");
    if (!list || !list->value.is_sequence()) return;
    for (const source::Node& item : list->value.items) {
        if (!item.is_mapping()) continue;
        Fields fields(table, item, {item.location, "accepted"}, reading);
        model::AcceptedFinding finding = read_accepted_finding(fields);
        if (table.find("file")) finding.file = fields.text("file");
        if (fields.are_complete()) accepted.push_back(std::move(finding));
    }
}

/// Papers of data/documents.yaml share their file: what a paper accepts is on itself, said or not.
void read_accepted_of_documents(const source::Node& file, const Reading& reading,
                                std::vector<model::AcceptedFinding>& accepted) {
    for (const source::Entry& document : file.entries) {
        const std::size_t before = accepted.size();
        read_list(document.value, kAccepted, reading, accepted);
        for (std::size_t i = before; i < accepted.size(); ++i)
            if (accepted[i].on.empty()) accepted[i].on = document.key;
    }
}

}  // namespace

void read_accepted_of(const source::Node& holder, const Reading& reading,
                      std::vector<model::AcceptedFinding>& accepted) {
    read_list(holder, kAccepted, reading, accepted);
}

void read_accepted_of_data(const Reading& reading, std::vector<model::AcceptedFinding>& accepted) {
    if (const auto documents = reading.tree.data.find("documents"); documents != reading.tree.data.end())
        read_accepted_of_documents(documents->second, reading, accepted);
    if (const auto site = reading.tree.data.find("site"); site != reading.tree.data.end())
        read_list(site->second, kAcceptedAnywhere, reading, accepted);
}

}  // namespace reader
