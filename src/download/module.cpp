#include "download/module.h"

const download::Module loa_download = {.connect = download::connect};
