# What `cmake --install` installs: the library verify::core for CMake and pkg-config, and the command verify.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/verify)
set_target_properties(verify_core PROPERTIES EXPORT_NAME core)
install(TARGETS verify_core EXPORT verify INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/verify DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# The library depends on nothing, so its exported target is the whole configuration of the package.
install(EXPORT verify FILE verifyConfig.cmake NAMESPACE verify:: DESTINATION ${package_folder})
write_basic_package_version_file(verifyConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/verifyConfigVersion.cmake DESTINATION ${package_folder})

# Its paths begin at the file itself, because the prefix is known only when something is installed.
file(RELATIVE_PATH include_folder ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(verify.pc.in verify.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/verify.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# The manual page and the completions are what the program itself says.
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
