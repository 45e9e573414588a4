#include "publish/refused.h"

#include <fmt/format.h>

namespace publish {
namespace {

diagnostics::Phrase explain(RefusalReason reason, const std::string& path) {
    switch (reason) {
        case RefusalReason::not_ours:
            return {
                fmt::format("“{}” đang có tệp không do Loa tạo ra; hãy chọn một thư mục trống hoặc chưa có", path),
                fmt::format("`{}` holds files that Loa did not make; choose a folder that is empty or missing",
                            path)};
        case RefusalReason::locked:
            return {fmt::format("một lượt tạo trang khác đang ghi vào “{}”; hãy đợi lượt đó xong rồi chạy lại", path),
                    fmt::format("another build is writing to `{}`; run again when it has finished", path)};
        case RefusalReason::contains_source:
            return {fmt::format("“{}” chứa thư mục nguồn; hãy chọn một thư mục khác để ghi trang", path),
                    fmt::format("`{}` holds the source folder; choose another folder for the site", path)};
        case RefusalReason::damaged_manifest:
            return {fmt::format("không đọc được “{}” nên không rõ tệp nào do Loa tạo ra; hãy khôi phục tệp này "
                                "hoặc chọn một thư mục trống",
                                path),
                    fmt::format(
                        "`{}` cannot be read, so Loa cannot tell its own files; restore it or choose an empty folder",
                        path)};
        case RefusalReason::in_the_way:
            return {
                fmt::format(
                    "“{}” đang có sẵn, không do Loa tạo ra, và chiếm chỗ của một tệp trang; hãy chuyển đi nơi khác",
                    path),
                fmt::format("`{}` was not made by Loa and stands where a file of the site belongs; move it away",
                            path)};
    }
    return {};
}

}  // namespace

Refused::Refused(RefusalReason reason, std::filesystem::path path)
    : std::runtime_error(explain(reason, path.string()).en), reason_(reason), path_(std::move(path)) {}

diagnostics::Phrase Refused::message() const {
    return explain(reason_, path_.string());
}

}  // namespace publish
