# What building for Windows asks for beside the sources: included by CMakeLists.txt there and nowhere else. The libraries
# are those of packaging/windows/libraries: all static, so the programs need nothing that Windows itself does not bring.
enable_language(RC)

# windows.h defines "min" and "max" as macros unless told not to; 0x0A00 is Windows 10.
target_compile_definitions(netsetup_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE _WIN32_WINNT=0x0A00)
add_link_options(-static)

# What a static library needs in turn is told nowhere else for these three.
set_property(TARGET LibArchive::LibArchive APPEND PROPERTY INTERFACE_COMPILE_DEFINITIONS LIBARCHIVE_STATIC)
set_property(TARGET LibArchive::LibArchive APPEND PROPERTY INTERFACE_LINK_LIBRARIES z bcrypt)
set_property(TARGET PkgConfig::CARES APPEND PROPERTY INTERFACE_COMPILE_DEFINITIONS CARES_STATICLIB)
set_property(TARGET PkgConfig::CARES APPEND PROPERTY INTERFACE_LINK_LIBRARIES ws2_32 iphlpapi)
set_property(TARGET OpenSSL::Crypto APPEND PROPERTY INTERFACE_LINK_LIBRARIES ws2_32 crypt32 bcrypt advapi32 user32)

# The icon in all sizes, from the one drawing.
find_program(NETSETUP_RSVG rsvg-convert REQUIRED)
find_program(NETSETUP_ICOTOOL icotool REQUIRED)
set(netsetup_icon ${PROJECT_BINARY_DIR}/windows/program.ico)
set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/stackstate-network-setup.svg)
set(pictures "")
set(icon_parts "")
foreach(size 16 20 24 32 40 48 64 128 256)
    set(picture ${PROJECT_BINARY_DIR}/windows/${size}.png)
    add_custom_command(OUTPUT ${picture} DEPENDS ${drawing} VERBATIM
                       COMMAND ${NETSETUP_RSVG} -w ${size} -h ${size} -o ${picture} ${drawing})
    # The largest stays a PNG inside: as plain pixels it would be 256 KB.
    if(size EQUAL 256)
        list(APPEND icon_parts --raw=${picture})
    else()
        list(APPEND icon_parts ${picture})
    endif()
    list(APPEND pictures ${picture})
endforeach()
add_custom_command(OUTPUT ${netsetup_icon} DEPENDS ${pictures} VERBATIM
                   COMMAND ${NETSETUP_ICOTOOL} -c -o ${netsetup_icon} ${icon_parts})
add_custom_target(netsetup_windows_icon DEPENDS ${netsetup_icon})

# netsetup_finish(program [title]): the plugins of Qt that a static program holds; with a title also icon, version and
# manifest.
function(netsetup_finish program)
    if(ARGC GREATER 1)
        set(NETSETUP_TITLE ${ARGV1})
        set(NETSETUP_PROGRAM ${program})
        string(REPLACE "." "," NETSETUP_NUMBERS "${PROJECT_VERSION}")
        set(rc ${PROJECT_BINARY_DIR}/windows/${program}.rc)
        configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${rc} @ONLY)
        target_sources(${program} PRIVATE ${rc})
        set_source_files_properties(${rc} TARGET_DIRECTORY ${program} PROPERTIES
            OBJECT_DEPENDS "${netsetup_icon};${PROJECT_SOURCE_DIR}/packaging/windows/program.manifest"
            COMPILE_OPTIONS "-I${PROJECT_SOURCE_DIR}/packaging/windows;-I${PROJECT_BINARY_DIR}/windows")
        add_dependencies(${program} netsetup_windows_icon)
    endif()
    qt_finalize_target(${program})
endfunction()
