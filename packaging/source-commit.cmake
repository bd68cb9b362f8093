# Writes the commit that is built into a header, which is left alone while nothing changes: run before each build.
# Of a source archive it stands in packaging/commit, which git fills in.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND git -C ${SOURCE} rev-parse --short=12 HEAD OUTPUT_VARIABLE commit
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
    file(READ ${SOURCE}/packaging/commit commit)
    string(STRIP "${commit}" commit)
    if(NOT commit MATCHES "^[0-9a-f]+$")
        set(commit "")
    endif()
endif()
file(CONFIGURE OUTPUT ${HEADER} CONTENT "#pragma once\n#define NETSETUP_COMMIT \"@commit@\"\n" @ONLY)
