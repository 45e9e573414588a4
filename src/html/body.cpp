#include "html/body.h"

#include "markdown/markdown.h"

namespace html {

views::Html render_body(std::string_view body, const ResolveReference& resolve, const PlacePhoto& place) {
    return {markdown::render_html(body, resolve, place)};
}

}  // namespace html
