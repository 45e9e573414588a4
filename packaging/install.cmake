# `cmake --install` and the Debian package: the program, what it comes with, its manual page and completion, made by itself.
include(GNUInstallDirs)
install(TARGETS loa)
install(TARGETS loa_pictures_module loa_cards_module loa_download_module DESTINATION lib/loa)
install(DIRECTORY themes skeleton DESTINATION ${CMAKE_INSTALL_DATADIR}/loa)
install(DIRECTORY editor/dist DESTINATION ${CMAKE_INSTALL_DATADIR}/loa/editor OPTIONAL)  # made by scripts/editor
install(DIRECTORY deploy DESTINATION ${CMAKE_INSTALL_DATADIR}/loa USE_SOURCE_PERMISSIONS)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(CODE "file(MAKE_DIRECTORY \"${CMAKE_BINARY_DIR}/printed\")
    execute_process(COMMAND gzip --best --no-name --stdout \"${CMAKE_SOURCE_DIR}/packaging/changelog\"
    OUTPUT_FILE \"${CMAKE_BINARY_DIR}/printed/changelog.gz\" COMMAND_ERROR_IS_FATAL ANY)")
install(FILES ${CMAKE_BINARY_DIR}/printed/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

# loa_prints(WORDS… FILE name DESTINATION folder [LANGUAGE en]): what the program prints, as a file; .gz files are compressed.
function(loa_prints)
    cmake_parse_arguments(printed "" "FILE;DESTINATION;LANGUAGE" "" ${ARGN})
    list(JOIN printed_UNPARSED_ARGUMENTS " " words)
    set(folder ${CMAKE_BINARY_DIR}/printed/${printed_DESTINATION})
    string(REPLACE ".gz" "" plain ${printed_FILE})
    install(CODE "
        file(MAKE_DIRECTORY \"${folder}\")
        execute_process(COMMAND \${CMAKE_COMMAND} -E env LOA_LANG=${printed_LANGUAGE} \"$<TARGET_FILE:loa>\" ${words}
            OUTPUT_FILE \"${folder}/${plain}\" COMMAND_ERROR_IS_FATAL ANY)
        if(NOT \"${plain}\" STREQUAL \"${printed_FILE}\")
            execute_process(COMMAND gzip --best --no-name --force \"${folder}/${plain}\" COMMAND_ERROR_IS_FATAL ANY)
        endif()")
    install(FILES ${folder}/${printed_FILE} DESTINATION ${printed_DESTINATION})
endfunction()
loa_prints(man LANGUAGE en FILE loa.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
loa_prints(man LANGUAGE vi FILE loa.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man1)
loa_prints(completion bash LANGUAGE vi FILE loa DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
loa_prints(completion zsh LANGUAGE vi FILE _loa DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
loa_prints(completion fish LANGUAGE vi FILE loa.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME loa)
set(LOA_CONTACT "The Loa developers <loa@example.org>" CACHE STRING "Who answers for the package")
set(CPACK_PACKAGE_CONTACT ${LOA_CONTACT})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, rsync")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "rclone, nginx")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiler of public campaign reports into a website")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Loa turns the reports that government units write about a public
campaign into a website that every citizen can read, with Excel
downloads, for any web host. Staff edit YAML and Markdown in git; one
program does the rest.")
include(CPack)
