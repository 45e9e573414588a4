#include "markdown/passes.h"

#include "text/unicode.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace markdown {
namespace {

constexpr std::string_view kSchemes[] = {"https", "http"};
constexpr std::string_view kStops = " \t\n<>\"`{}|\\^";
constexpr std::string_view kTrailing[] = {".", ",", ";", ":", "!", "?", "'", "*", "_", "~", "”", "’", "…", "»"};

struct Url {
    std::size_t start = std::string_view::npos;
    std::size_t length = 0;
};

std::size_t find_scheme(std::string_view text, std::size_t from) {
    // A colon is rare in a text, an h is not.
    for (std::size_t end = text.find("://", from); end != std::string_view::npos; end = text.find("://", end + 1)) {
        for (const std::string_view scheme : kSchemes) {
            const bool is_scheme = text.substr(from, end - from).ends_with(scheme);
            if (is_scheme) {
                return end - scheme.size();
            }
        }
    }
    return std::string_view::npos;
}

bool drop_suffix(std::string_view& url) {
    for (const std::string_view suffix : kTrailing) {
        if (url.ends_with(suffix)) {
            url.remove_suffix(suffix.size());
            return true;
        }
    }
    // A closing bracket belongs to the sentence unless the address opened it.
    if (url.ends_with(')') && std::ranges::count(url, ')') > std::ranges::count(url, '(')) {
        url.remove_suffix(1);
        return true;
    }
    if (url.ends_with(']')) {
        url.remove_suffix(1);
        return true;
    }
    return false;
}

Url find_url(std::string_view text, std::size_t from) {
    for (std::size_t start = find_scheme(text, from); start != std::string_view::npos;
         start = find_scheme(text, start + 1)) {
        std::string_view url = text.substr(start, text.find_first_of(kStops, start) - start);
        while (drop_suffix(url)) {
        }
        const std::size_t host = url.find("://");
        if (host != std::string_view::npos && host + 3 < url.size()) {
            return {start, url.size()};
        }
    }
    return {};
}

Node make_text(std::string_view text) {
    return {.kind = NodeKind::text, .text = std::string(text)};
}

void append_with_links(std::string_view text, std::vector<Node>& nodes) {
    std::size_t done = 0;
    for (Url url = find_url(text, 0); url.length > 0; url = find_url(text, done)) {
        if (url.start > done) {
            nodes.push_back(make_text(text.substr(done, url.start - done)));
        }
        const std::string_view address = text.substr(url.start, url.length);
        nodes.push_back(
            {.kind = NodeKind::link, .destination = std::string(address), .children = {make_text(address)}});
        done = url.start + url.length;
    }
    if (done < text.size()) {
        nodes.push_back(make_text(text.substr(done)));
    }
}

class AnchorMaker {
public:
    void assign_below(Node& node) {
        for (Node& child : node.children) {
            if (child.kind == NodeKind::heading) {
                child.anchor = make_unique_anchor(text::make_id(plain_text(child)));
            } else if (child.kind == NodeKind::quote || child.kind == NodeKind::list ||
                       child.kind == NodeKind::item) {
                assign_below(child);
            }
        }
    }

private:
    std::string make_unique_anchor(const std::string& id) {
        const std::string first = id.empty() ? "muc" : "muc-" + id;
        std::string anchor = first;
        while (!used_.insert(anchor).second)
            anchor = fmt::format("{}-{}", first, ++counts_.try_emplace(first, 1).first->second);
        return anchor;
    }

    std::set<std::string> used_;
    std::map<std::string, int> counts_;
};

}  // namespace

void link_bare_urls(Node& node) {
    if (node.kind == NodeKind::link || node.kind == NodeKind::image) {
        return;
    }
    const bool has_url = std::ranges::any_of(node.children, [](const Node& child) {
        return child.kind == NodeKind::text && find_scheme(child.text, 0) != std::string_view::npos;
    });
    if (has_url) {
        std::vector<Node> children;
        for (Node& child : node.children) {
            if (child.kind == NodeKind::text) {
                append_with_links(child.text, children);
            } else {
                children.push_back(std::move(child));
            }
        }
        node.children = std::move(children);
    }
    for (Node& child : node.children) {
        link_bare_urls(child);
    }
}

void assign_anchors(Node& document) {
    AnchorMaker().assign_below(document);
}

}  // namespace markdown
