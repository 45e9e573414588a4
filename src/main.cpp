#include "app/command_line.h"
#include "commit.h"

int main(int argument_count, char** arguments) {
    return static_cast<int>(app::run(argument_count, arguments, LOA_COMMIT));
}
