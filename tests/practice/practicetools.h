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
        const QString resolver = m_settings.value(QLatin1String("resolvers")).toArray().first().toString();
        return resolver.section(QLatin1Char(':'), 1).toUShort();
    }

    /// "127.0.0.1:PORT", "drop", or empty where the map does not know the address.
    [[nodiscard]] QString target(const QString &address, quint16 port = 443) const
    {
        const QString from = QStringLiteral("%1:%2:").arg(address).arg(port);
        const QJsonArray rules = m_settings.value(QLatin1String("connect")).toArray();
        for (const QJsonValue &rule : rules)
            if (rule.toString().startsWith(from))
                return rule.toString().mid(from.size());
        return {};
    }

    /// "NOERROR", "NXDOMAIN" …, then a blank, then the addresses in order.
    [[nodiscard]] QString dig(const QString &name, const QString &type, bool tcp = false) const
    {
        const QString transport = tcp ? QStringLiteral("+tcp") : QStringLiteral("+notcp");
        const QString port = QString::number(dnsPort());
        const ToolResult result =
            run(QStringLiteral("dig"),
                {QStringLiteral("@127.0.0.1"), QStringLiteral("-p"), port, QStringLiteral("+tries=1"),
                 QStringLiteral("+time=5"), transport, QStringLiteral("+nocmd"),
                 QStringLiteral("+noquestion"), QStringLiteral("+nostats"), name, type});
        if (result.exitCode != 0)
            return QStringLiteral("dig: exit %1 %2 %3").arg(result.exitCode).arg(result.out, result.err);
        return shortened(result.out);
    }

    /// "name address" for every IPv4 address that the resolver hands out for these names.
    [[nodiscard]] QStringList digAddresses(const QStringList &names) const
    {
        QStringList arguments = {QStringLiteral("@127.0.0.1"), QStringLiteral("-p"),
                                 QString::number(dnsPort()), QStringLiteral("+noall"),
                                 QStringLiteral("+answer")};
        for (const QString &name : names)
            arguments += {name, QStringLiteral("A"), QStringLiteral("+noall"), QStringLiteral("+answer")};
        QStringList found;
        const QStringList lines =
            run(QStringLiteral("dig"), arguments).out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(QLatin1Char(' '));
            const QString name = fields.first().chopped(1);
            found.append(name + QLatin1Char(' ') + fields.last());
        }
        return found;
    }

    /// Asks `host` at `address` as the connect map says. `trust` is a field of the settings.
    [[nodiscard]] ToolResult curl(const QString &host, const QString &address, const QString &path,
                                  const char *trust = "trustStore", const QStringList &more = {}) const
    {
        QFile roots(m_folder.filePath(QStringLiteral("roots.pem")));
        if (!roots.open(QIODevice::WriteOnly) || roots.write(text(trust).toUtf8()) <= 0)
            return {};
        roots.close();
        const QStringList arguments = {
            QStringLiteral("--silent"),     QStringLiteral("--include"),
            QStringLiteral("--noproxy"),    QStringLiteral("*"),
            QStringLiteral("--capath"),     QStringLiteral("/nonexistent"),
            QStringLiteral("--cacert"),     roots.fileName(),
            QStringLiteral("--max-time"),   QStringLiteral("20"),
            QStringLiteral("--connect-to"), QStringLiteral("%1:443:%2").arg(host, target(address))};
        const QString url = QLatin1String("https://") + host + path;
        return run(QStringLiteral("curl"), arguments + more + QStringList{url});
    }

private:
    QTemporaryDir m_folder;
    Result<std::unique_ptr<PracticeNetwork>> m_started;
    PracticeSettings m_settings;

    static QString shortened(const QString &output)
    {
        const QString status =
            output.section(QLatin1String("status: "), 1, 1).section(QLatin1Char(','), 0, 0);
        QStringList parts = {status};
        const QStringList lines = output.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(QLatin1Char(' '));
            if (fields.size() < 5 || line.startsWith(QLatin1Char(';')))
                continue;
            const bool soa = fields[3] == QLatin1String("SOA");
            parts.append(soa ? QLatin1String("SOA of ") + fields[0] : fields[4]);
        }
        return parts.join(QLatin1Char(' '));
    }
};

} // namespace netsetup::practice
