#include "excel/relations.h"

#include "excel/xml.h"

#include <fmt/format.h>

namespace excel {

int Relations::add(std::string_view type, std::string_view target, TargetMode mode) {
    ++count_;
    items_ += "<Relationship Id=\"rId";
    items_ += std::to_string(count_);
    items_ += "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    items_ += type;
    items_ += "\" Target=\"";
    append_attribute(items_, target);
    items_ += mode == TargetMode::external ? "\" TargetMode=\"External\"/>" : "\"/>";
    return count_;
}

std::string Relations::write() const {
    return fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        kXmlHead, items_);
}

}  // namespace excel
