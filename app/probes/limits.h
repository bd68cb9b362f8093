// How long and how much: every wait and every buffer of a probe has a limit.
#pragma once

#include <QtGlobal>

namespace netsetup {

struct Limits
{
    int dnsTryMs = 2000;
    int dnsTries = 2;
    int connectMs = 5000;
    int tlsMs = 5000;
    int firstByteMs = 5000;
    int bodyMs = 5000;
    int stallMs = 0; ///< between two pieces of a long body; 0: only bodyMs counts
    qsizetype headBytes = 32 * 1024;
    qsizetype bodyBytes = 64 * 1024;

    /// `--timeout SECONDS`: connect, TLS and first byte each get it; one DNS try is min(2, SECONDS).
    static Limits forTimeout(double seconds);
};

} // namespace netsetup
