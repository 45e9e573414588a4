#include "reader/value_patterns.h"

namespace reader {

std::string_view pattern_of(const Type& type) {
    switch (type.shape) {
        case Shape::id:
        case Shape::section:
            return kIdPattern;
        case Shape::percent:
            return "^[0-9]+([.,][0-9]+)? ?%$";
        case Shape::days:
            return "^[0-9]+ ngày$";
        case Shape::address:
            return "^https?://";
        case Shape::rank:
            return "^[0-9]+ */ *[0-9]+$";
        case Shape::reference:
            return type.refers_to == EntityKind::report ? "^[a-z0-9-]+/[a-z0-9-]+$" : kIdPattern;
        default:
            return {};
    }
}

}  // namespace reader
