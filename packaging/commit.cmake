# Writes HEADER with the commit of SOURCE ("0cf1fc1a2b", "0cf1fc1a2b+" with changes that are not committed), or with nothing outside of git.
execute_process(COMMAND git -C ${SOURCE} describe --always --exclude=* --abbrev=10 --dirty=+
    OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
    set(commit "")
endif()
file(CONFIGURE OUTPUT ${HEADER} CONTENT "#define LOA_COMMIT \"${commit}\"\n")
