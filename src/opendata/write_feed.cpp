#include "opendata/opendata.h"

#include <pugixml.hpp>

#include <sstream>

namespace opendata {
namespace {

void add_text(pugi::xml_node parent, const char* name, const std::string& text) {
    if (!text.empty()) parent.append_child(name).text() = text.c_str();
}

void add_link(pugi::xml_node parent, const char* relation, const char* type, const std::string& address) {
    pugi::xml_node link = parent.append_child("link");
    link.append_attribute("rel") = relation;
    link.append_attribute("type") = type;
    link.append_attribute("href") = address.c_str();
}

}  // namespace

std::string write_feed(const views::Feed& feed) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child("feed");
    root.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
    root.append_attribute("xml:lang") = feed.language.c_str();
    add_text(root, "id", feed.id);
    add_text(root, "title", feed.title);
    add_text(root, "subtitle", feed.subtitle);
    add_text(root, "updated", feed.updated);
    add_text(root.append_child("author"), "name", feed.author);
    add_text(root, "rights", feed.rights);
    add_link(root, "self", "application/atom+xml", feed.self);
    add_link(root, "alternate", "text/html", feed.home);
    for (const views::FeedEntry& entry : feed.entries) {
        pugi::xml_node item = root.append_child("entry");
        add_text(item, "id", entry.id);
        add_text(item, "title", entry.title);
        add_link(item, "alternate", "text/html", entry.address);
        add_text(item, "published", entry.published);
        add_text(item, "updated", entry.updated);
        add_text(item, "summary", entry.summary);
    }
    std::ostringstream stream;
    document.save(stream, " ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(stream).str();
}

}  // namespace opendata
