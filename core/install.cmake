# What `cmake --install` installs: the library verify::core for CMake and pkg-config, and the command verify.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/verify)
set_target_properties(verify_core PROPERTIES EXPORT_NAME core)
install(TARGETS verify_core EXPORT verify INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/verify DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# The library has no dependencies, so the exported target is the whole package configuration.
install(EXPORT verify FILE verifyConfig.cmake NAMESPACE verify:: DESTINATION ${package_folder})
write_basic_package_version_file(verifyConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/verifyConfigVersion.cmake DESTINATION ${package_folder})

# The paths in verify.pc are relative to the file itself, because the prefix is known only at
# installation.
file(RELATIVE_PATH include_folder ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(verify.pc.in verify.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/verify.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# The program itself prints the manual page and the completions.
install(TARGETS verify)
function(verify_prints file folder)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/share/${file})
  add_custom_command(OUTPUT ${path}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/share
    COMMAND verify ${ARGN} > ${path}
    DEPENDS verify VERBATIM)
  set_property(GLOBAL APPEND PROPERTY verify_printed ${path})
  install(FILES ${path} DESTINATION ${folder})
endfunction()
verify_prints(verify.1 ${CMAKE_INSTALL_MANDIR}/man1 man)
verify_prints(verify ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
verify_prints(_verify ${CMAKE_INSTALL_DATADIR}/zsh/site-functions completion zsh)
verify_prints(verify.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d completion fish)
get_property(printed GLOBAL PROPERTY verify_printed)
add_custom_target(verify_shares ALL DEPENDS ${printed})
