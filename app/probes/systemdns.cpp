// Resolvers as users write them, and the hosts file of this machine read as data.
#include "base/files.h"
#include "probes/hostsfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qint64 largestHostsFile = 4 * 1024 * 1024;

QString hostsFilePath()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("SystemRoot", u"C:\\Windows"_s) + "\\System32\\drivers\\etc\\hosts"_L1;
#else
    return u"/etc/hosts"_s;
#endif
}

QString canonical(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

} // namespace

Result<Resolver> parseResolver(const QString &text, const QString &field)
{
    const Result<HostPort> parsed = parseHostPort(text, field, 53);
    if (!parsed.ok())
        return parsed.error();
    Resolver resolver;
    resolver.address = readAddress(parsed->host);
    resolver.port = parsed->port;
    if (!resolver.address.isNull())
        return resolver;
    const QString wrong = u'"' + printable(text) + "\" is not an address"_L1;
    return Error{
        u"option.invalid"_s, field, wrong,
        u"give the address of a DNS server, with a port if it is not 53: 10.0.0.53 or [fd00::53]:5353"_s};
}

QStringList hostsFileAddresses(const QString &name)
{
    const Result<QByteArray> bytes = readFile(hostsFilePath(), u"hosts file"_s, largestHostsFile);
    return bytes.ok() ? addressesInHostsFile(*bytes, name) : QStringList();
}

QStringList addressesInHostsFile(const QByteArray &bytes, const QString &name)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    QStringList found;
    for (const QByteArray &line : bytes.split('\n')) {
        const QString text = QString::fromUtf8(line.split('#').first());
        const QStringList words = text.split(blanks, Qt::SkipEmptyParts);
        const QHostAddress address = readAddress(words.value(0));
        const bool names = words.mid(1).contains(canonical(name), Qt::CaseInsensitive);
        if (names && !address.isNull() && !found.contains(address.toString()))
            found.append(address.toString());
    }
    return found;
}

} // namespace netsetup
