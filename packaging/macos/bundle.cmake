# The layout for macOS: one bundle, with the command line beside the window in Contents/MacOS. Prepared, not tried: nothing
# here has run on a Mac.
set(netsetup_icons ${CMAKE_CURRENT_BINARY_DIR}/stackstate-network-setup.icns)
set(netsetup_iconset ${CMAKE_CURRENT_BINARY_DIR}/stackstate-network-setup.iconset)
find_program(NETSETUP_RSVG rsvg-convert)
find_program(NETSETUP_ICONUTIL iconutil)

if(NOT NETSETUP_WINDOW)
    return()
endif()
set_target_properties(stackstate-network-setup PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in)

if(NETSETUP_RSVG AND NETSETUP_ICONUTIL)
    set(pictures "")
    foreach(size 16 32 128 256 512)
        math(EXPR double "2 * ${size}")
        list(APPEND pictures
            COMMAND ${NETSETUP_RSVG} -w ${size} -h ${size} -o ${netsetup_iconset}/icon_${size}x${size}.png ${netsetup_icon}
            COMMAND ${NETSETUP_RSVG} -w ${double} -h ${double} -o ${netsetup_iconset}/icon_${size}x${size}@2x.png ${netsetup_icon})
    endforeach()
    add_custom_command(
        OUTPUT ${netsetup_icons}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${netsetup_iconset}
        ${pictures}
        COMMAND ${NETSETUP_ICONUTIL} -c icns -o ${netsetup_icons} ${netsetup_iconset}
        DEPENDS ${netsetup_icon} VERBATIM)
    add_custom_target(netsetup_icns DEPENDS ${netsetup_icons})
    add_dependencies(stackstate-network-setup netsetup_icns)
    target_sources(stackstate-network-setup PRIVATE ${netsetup_icons})
    set_source_files_properties(${netsetup_icons} TARGET_DIRECTORY stackstate-network-setup
                                PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
else()
    message(STATUS "rsvg-convert or iconutil was not found: the bundle has no icon")
endif()

add_custom_target(netsetup_bundle ALL
    COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:sts-netsetup> $<TARGET_FILE_DIR:stackstate-network-setup>
    VERBATIM)
add_dependencies(netsetup_bundle sts-netsetup stackstate-network-setup)
