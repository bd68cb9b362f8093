// Resolvers as users write them, and the hosts file of this machine read as data.
#include "base/files.h"
#include "probes/hostsfile.h"

#include <QRegularExpression>

namespace netsetup {

namespace {

constexpr qint64 largestHostsFile = 4 * 1024 * 1024;

QString hostsFilePath()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("SystemRoot", QStringLiteral("C:\\Windows")) +
           QLatin1String("\\System32\\drivers\\etc\\hosts");
#else
    return QStringLiteral("/etc/hosts");
#endif
}

QString canonical(const QString &name)
{
    return name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name;
}

} // namespace

Result<Resolver> parseResolver(const QString &text, const QString &field)
{
    const Result<HostPort> parsed = parseHostPort(text, field, 53);
    if (!parsed.ok())
        return parsed.error();
    Resolver resolver;
    resolver.address = QHostAddress(parsed->host);
    resolver.port = parsed->port;
    if (!resolver.address.isNull())
        return resolver;
    const QString wrong = QLatin1Char('"') + printable(text) + QLatin1String("\" is not an address");
    return Error{
        QStringLiteral("option.invalid"), field, wrong,
        QStringLiteral(
            "give the address of a DNS server, with a port if it is not 53: 10.0.0.53 or [fd00::53]:5353")};
}

QStringList hostsFileAddresses(const QString &name)
{
    const Result<QByteArray> bytes =
        readFile(hostsFilePath(), QStringLiteral("hosts file"), largestHostsFile);
    return bytes.ok() ? addressesInHostsFile(*bytes, name) : QStringList();
}

QStringList addressesInHostsFile(const QByteArray &bytes, const QString &name)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QStringList found;
    for (const QByteArray &line : bytes.split('\n')) {
        const QString text = QString::fromUtf8(line.split('#').first());
        const QStringList words = text.split(blanks, Qt::SkipEmptyParts);
        const QHostAddress address(words.value(0));
        const bool names = words.mid(1).contains(canonical(name), Qt::CaseInsensitive);
        if (names && !address.isNull() && !found.contains(address.toString()))
            found.append(address.toString());
    }
    return found;
}

} // namespace netsetup
