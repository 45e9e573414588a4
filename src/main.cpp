#include "app/command_line.h"

#include <malloc.h>

int main(int argument_count, char** arguments) {
    // What one page gave back is wanted for the next one: to return it to the kernel and to fault it in again costs
    // as much as the work.
    mallopt(M_MMAP_THRESHOLD, 8 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    return static_cast<int>(app::run(argument_count, arguments));
}
