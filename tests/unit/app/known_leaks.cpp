// What the leak checker complains of and is not ours: libxlsxwriter 1.1 copies the formula of a drop-down twice and
// frees it once; fontconfig keeps what it knows of fonts.
extern "C" {
const char* __lsan_default_suppressions();  // https://github.com/google/sanitizers/wiki/AddressSanitizerLeakSanitizer
const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\nleak:libfontconfig\n";
}
}
