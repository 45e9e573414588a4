// libxlsxwriter 1.1 copies the formula of a drop-down twice and frees it once, which the leak checker complains of.
extern "C" {
const char* __lsan_default_suppressions();  // https://github.com/google/sanitizers/wiki/AddressSanitizerLeakSanitizer
const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\n";
}
}
