#include "office/read_paper.h"

#include "office/archive.h"
#include "office/compound_file.h"
#include "office/read_docx.h"
#include "office/read_odt.h"

namespace office {
namespace {

Paper read(std::string_view bytes) {
    if (bytes.size() > kMaxPaperBytes) refuse(Refusal::too_large);
    refuse_compound_file(bytes);
    if (!bytes.starts_with("PK")) refuse(Refusal::not_a_paper);
    Archive archive(bytes);
    for (const std::string& name : archive.names())
        if (name.find("vbaProject") != std::string::npos || name.starts_with("Basic/")) refuse(Refusal::macros, name);
    if (archive.has("word/document.xml")) return read_docx(archive);
    if (archive.has("content.xml") && archive.has("mimetype")) return read_odt(archive);
    refuse(Refusal::not_a_paper);
}

}  // namespace

std::variant<Paper, Refused> read_paper(std::string_view bytes) {
    try {
        return read(bytes);
    } catch (const RefusedFile& file) {
        return file.refused;
    }
}

}  // namespace office
