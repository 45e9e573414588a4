// Notes at cells (ECMA-376 part 1, 18.7): their texts, and the boxes that show them, which Excel wants as VML (part
// 4, 19.4).
#pragma once

#include "excel/places.h"

#include <string>
#include <vector>

namespace excel {

struct PlacedNote {
    Position at;
    std::string text;
};

/// Both of the notes of one sheet, from top to bottom and from left to right.
std::string write_notes(const std::vector<PlacedNote>& notes);
/// `first_block`: shapes are numbered in blocks of 1.024, of which each sheet has its own.
std::string write_note_boxes(const std::vector<PlacedNote>& notes, const Grid& grid, int first_block);
/// How many blocks the boxes of so many notes take.
int count_note_blocks(std::size_t notes);

}  // namespace excel
