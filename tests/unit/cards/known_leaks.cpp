// fontconfig keeps what it read of fonts until the process ends, which the leak checker complains of.
extern "C" {
const char* __lsan_default_suppressions();  // https://github.com/google/sanitizers/wiki/AddressSanitizerLeakSanitizer
const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n";
}
}
