// Real programs run against a practice network that lives in this very process, so the event loop must go on
// turning.
#pragma once

#include "practice/practice.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace netsetup::practice {

struct ToolResult
{
    int exitCode = -1; ///< -1: the program could not be started
    QString out;
    QString err;
};

inline ToolResult run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    process.start(program, arguments);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    ToolResult result;
    if (process.error() != QProcess::FailedToStart)
        result.exitCode = process.exitCode();
    result.out = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    result.err = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return result;
}

/// A started network with what the tools need to reach it.
class Visit
{
public:
    explicit Visit(const QString &name)
        : m_started(PracticeNetwork::start(name))
    {
        if (m_started.ok())
            m_settings = m_started.value()->settings();
    }

    [[nodiscard]] bool ok() const { return m_started.ok() && m_folder.isValid(); }
    [[nodiscard]] const PracticeSettings &settings() const { return m_settings; }
    [[nodiscard]] QString text(const char *field) const
    {
        return m_settings.value(QLatin1String(field)).toString();
    }
    [[nodiscard]] quint16 dnsPort() const
    {
        const QString resolver = m_settings.value("resolvers"_L1).toArray().first().toString();
        return resolver.section(u':', 1).toUShort();
    }

    /// "127.0.0.1:PORT", "drop", or empty where the map does not know the address.
    [[nodiscard]] QString target(const QString &address, quint16 port = 443) const
    {
        const QString from = u"%1:%2:"_s.arg(address).arg(port);
        const QJsonArray rules = m_settings.value("connect"_L1).toArray();
        for (const QJsonValue &rule : rules)
            if (rule.toString().startsWith(from))
                return rule.toString().mid(from.size());
        return {};
    }

    /// "NOERROR", "NXDOMAIN" …, then a blank, then the addresses in order.
    [[nodiscard]] QString dig(const QString &name, const QString &type, bool tcp = false) const
    {
        const QString transport = tcp ? u"+tcp"_s : u"+notcp"_s;
        const QString port = QString::number(dnsPort());
        const ToolResult result =
            run(u"dig"_s, {u"@127.0.0.1"_s, u"-p"_s, port, u"+tries=1"_s, u"+time=5"_s, transport,
                           u"+nocmd"_s, u"+noquestion"_s, u"+nostats"_s, name, type});
        if (result.exitCode != 0)
            return u"dig: exit %1 %2 %3"_s.arg(result.exitCode).arg(result.out, result.err);
        return shortened(result.out);
    }

    /// "name address" for every IPv4 address that the resolver hands out for these names.
    [[nodiscard]] QStringList digAddresses(const QStringList &names) const
    {
        QStringList arguments = {u"@127.0.0.1"_s, u"-p"_s, QString::number(dnsPort()), u"+noall"_s,
                                 u"+answer"_s};
        for (const QString &name : names)
            arguments += {name, u"A"_s, u"+noall"_s, u"+answer"_s};
        QStringList found;
        const QStringList lines = run(u"dig"_s, arguments).out.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(u' ');
            const QString name = fields.first().chopped(1);
            found.append(name + u' ' + fields.last());
        }
        return found;
    }

    /// Asks `host` at `address` as the connect map says. `trust` is a field of the settings.
    [[nodiscard]] ToolResult curl(const QString &host, const QString &address, const QString &path,
                                  const char *trust = "trustStore", const QStringList &more = {}) const
    {
        QFile roots(m_folder.filePath(u"roots.pem"_s));
        if (!roots.open(QIODevice::WriteOnly) || roots.write(text(trust).toUtf8()) <= 0)
            return {};
        roots.close();
        const QStringList arguments = {
            u"--silent"_s,   u"--include"_s,    u"--noproxy"_s,    u"*"_s,
            u"--capath"_s,   u"/nonexistent"_s, u"--cacert"_s,     roots.fileName(),
            u"--max-time"_s, u"20"_s,           u"--connect-to"_s, u"%1:443:%2"_s.arg(host, target(address))};
        const QString url = "https://"_L1 + host + path;
        return run(u"curl"_s, arguments + more + QStringList{url});
    }

private:
    QTemporaryDir m_folder;
    Result<std::unique_ptr<PracticeNetwork>> m_started;
    PracticeSettings m_settings;

    static QString shortened(const QString &output)
    {
        const QString status = output.section("status: "_L1, 1, 1).section(u',', 0, 0);
        QStringList parts = {status};
        const QStringList lines = output.split(u'\n');
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(u' ');
            if (fields.size() < 5 || line.startsWith(u';'))
                continue;
            const bool soa = fields[3] == "SOA"_L1;
            parts.append(soa ? "SOA of "_L1 + fields[0] : fields[4]);
        }
        return parts.join(u' ');
    }
};

} // namespace netsetup::practice
