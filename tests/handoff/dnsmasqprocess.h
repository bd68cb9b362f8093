// A dnsmasq inside a network namespace, without anything of the machine's own configuration.
#pragma once

#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

class DnsmasqProcess
{
public:
    ~DnsmasqProcess() { stop(); }

    /// `conf` is the only file that it reads.
    bool start(const QString &side, const QString &conf, const QStringList &options)
    {
        stop();
        m_process.start(u"ip"_s,
                        QStringList{u"netns"_s, u"exec"_s, side, u"dnsmasq"_s, u"--keep-in-foreground"_s,
                                    u"--no-resolv"_s, u"--no-hosts"_s, u"--user=root"_s, u"--pid-file"_s,
                                    u"--log-facility=-"_s, u"--conf-file="_s + conf} +
                            options);
        return m_process.waitForStarted(10000);
    }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    /// Its hosts file is read anew.
    void reload() { ::kill(static_cast<pid_t>(m_process.processId()), SIGHUP); }

private:
    QProcess m_process;
};

} // namespace netsetup::testing
