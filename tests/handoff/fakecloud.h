// Runs scripts for gcloud with a real shell and without a cloud.
#pragma once

#include "handoff/sample.h"
#include "support/serverprocess.h"

namespace netsetup::testing {

/// A gcloud that keeps the rules of one policy as files and writes down what it was told.
inline const char *const fakeGcloud =
    "#!/bin/sh\n"
    "[ \"$1 $2 $3\" = \"compute network-firewall-policies rules\" ] || exit 9\n"
    "verb=$4 priority=$5\n"
    "shift 5\n"
    "case $verb in\n"
    "describe) [ -f \"$STATE/$priority\" ] && head -n 1 \"$STATE/$priority\" && exit 0\n"
    "    exit 1 ;;\n"
    "create) [ ! -e \"$STATE/$priority\" ] || exit 1 ;;\n"
    "update) [ -e \"$STATE/$priority\" ] || exit 1 ;;\n"
    "delete) rm \"$STATE/$priority\" && echo \"delete $priority\" >>\"$LOG\"\n"
    "    exit 0 ;;\n"
    "*) exit 9 ;;\n"
    "esac\n"
    "for word; do case $word in --description=*) printf '%s\\n' \"${word#--description=}\" "
    ">\"$STATE/$priority\" ;; esac; done\n"
    "for word; do printf '%s\\n' \"$word\" >>\"$STATE/$priority\"; done\n"
    "echo \"$verb $priority\" >>\"$LOG\"\n";

class FakeCloud
{
public:
    FakeCloud() { m_process.writeFile(u"gcloud"_s, fakeGcloud); }

    Finished run(const QByteArray &script)
    {
        const QString file = m_process.writeFile(u"script.sh"_s, script);
        const QString folder = m_process.folder();
        m_process.writeFile(u"log"_s, {});
        return runProgram(u"/bin/sh"_s,
                          {u"-c"_s,
                           u"chmod +x \"$1/gcloud\"; mkdir -p \"$1/state\"; STATE=$1/state LOG=$1/log "
                           "PATH=$1:$PATH sh \"$2\""_s,
                           u"sh"_s, folder, file});
    }
    [[nodiscard]] QByteArray log() const { return readAll(m_process.folder() + u"/log"_s); }
    void hold(const QString &priority, const QByteArray &description) const
    {
        QDir().mkpath(m_process.folder() + u"/state"_s);
        m_process.writeFile(u"state/"_s + priority, description + '\n');
    }
    [[nodiscard]] QByteArray held(const QString &priority) const
    {
        return readAll(m_process.folder() + u"/state/"_s + priority);
    }

private:
    ServerProcess m_process;
};

} // namespace netsetup::testing
