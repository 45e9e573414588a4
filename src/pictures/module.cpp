#include "pictures/module.h"

const pictures::Module loa_pictures = {
    .measure = pictures::measure,
    .plan_copies = pictures::plan_copies,
    .make_copy = pictures::make_copy,
    .recipe = pictures::recipe,
};
