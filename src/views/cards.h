// Social cards: what a link shows where it is shared, as a picture. One for the site and each kind of page; on demand
// one for each place and each initiative. A page takes the card of the nearest folder above it.
#pragma once

#include "model/site.h"
#include "views/describe.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace views {

struct Context;

/// What a theme's cards/card.svg draws. Lines are broken for a picture of 1200 × 630.
struct Card {
    std::string font;     // family
    std::string eyebrow;  // small, above
    std::vector<std::string> title;
    std::string title_size;
    std::string number;  // large; empty where there is none
    std::string number_size;
    std::vector<std::string> sentence;  // of the number, or alone
    std::string sentence_size;
    std::string notice;  // "Trang thử nghiệm…"
    std::string notice_size;
    std::string alt;  // the whole as one text
};
LOA_FIELDS(Card, font, eyebrow, title, title_size, number, number_size, sentence, sentence_size, notice, notice_size)

struct CardJob {
    std::string folder;  // of the page it is for: "don-vi/xa-an-lao/", "" for the home page
    std::function<Card(const Context&)> make;
};

enum class CardScope { kinds, places };  // places: each place and each initiative too
std::vector<CardJob> list_cards(const model::Site& site, CardScope scope);

struct PublishedCard {
    std::string path;  // below the site's root
    std::string alt;
};

/// By the folder of the page that they are for.
using PublishedCards = std::map<std::string, PublishedCard, std::less<>>;

/// The card of the page in `folder`, or of the nearest folder above; null where there is none.
const PublishedCard* find_card(const PublishedCards& cards, std::string_view folder);

}  // namespace views
