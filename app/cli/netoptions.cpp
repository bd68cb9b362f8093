// Net options and secrets.
#include "base/files.h"
#include "base/netnames.h"
#include "cli/options.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

Error usage(const QString &field, const QString &text, const QString &remedy)
{
    return {u"usage"_s, field, text, remedy};
}

/// "FILE" as PEM that holds certificates; "system" (where allowed) as empty.
Result<QByteArray> pemFrom(const QString &value, const QString &field)
{
    const Result<QByteArray> pem = readFile(value, field);
    if (!pem.ok())
        return pem;
    const Result<TrustStore> store = TrustStore::fromPem(*pem, field);
    if (!store.ok())
        return store.error();
    return pem;
}

Outcome takeTrust(const QCommandLineParser &line, NetOptions &net)
{
    const QString store = given(line, "trust-store") ? line.value(u"trust-store"_s) : QString();
    if (store == "system"_L1) {
        net.trustStorePem.clear();
    } else if (!store.isNull()) {
        const Result<QByteArray> pem = pemFrom(store, u"--trust-store"_s);
        if (!pem.ok())
            return pem.error();
        net.trustStorePem = *pem;
    }
    if (given(line, "public-roots")) {
        const Result<QByteArray> pem = pemFrom(line.value(u"public-roots"_s), u"--public-roots"_s);
        if (!pem.ok())
            return pem.error();
        net.publicRootsPem = *pem;
    }
    return Done{};
}

Outcome takeResolvers(const QCommandLineParser &line, NetOptions &net)
{
    if (!given(line, "resolver"))
        return Done{};
    net.resolvers.clear();
    const QStringList values = line.values(u"resolver"_s);
    for (const QString &value : values) {
        const Result<Resolver> resolver = parseResolver(value, u"--resolver"_s);
        if (!resolver.ok())
            return resolver.error();
        net.resolvers.append(*resolver);
    }
    return Done{};
}

/// The user's rules come first, so that they win over those of a practice network.
Outcome takeConnectMap(const QCommandLineParser &line, NetOptions &net)
{
    QList<ConnectRule> rules;
    const QStringList values = given(line, "connect-to") ? line.values(u"connect-to"_s) : QStringList();
    for (const QString &value : values) {
        const Result<ConnectRule> rule = parseConnectRule(value, u"--connect-to"_s);
        if (!rule.ok())
            return rule.error();
        rules.append(*rule);
    }
    net.connectMap = rules + net.connectMap;
    return Done{};
}

Result<double> secondsOption(const QCommandLineParser &line, const QString &name, double lowest,
                             double highest, double otherwise)
{
    if (!line.optionNames().contains(name))
        return otherwise;
    bool ok = false;
    const double seconds = line.value(name).toDouble(&ok);
    if (!ok || !(seconds >= lowest && seconds <= highest))
        return usage(
            QString("--"_L1 + name),
            u"\"%1\" is not a number of seconds that can be used"_s.arg(printable(line.value(name), 40)),
            u"give %1 to %2"_s.arg(lowest).arg(highest));
    return seconds;
}

Result<QString> vantageOption(const QCommandLineParser &line)
{
    static const QRegularExpression accepted(QRegularExpression::anchoredPattern(
        u"workstation|copier|registry|(node|pod)/[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?"_s));
    if (!given(line, "vantage"))
        return u"workstation"_s;
    const QString vantage = line.value(u"vantage"_s);
    if (!accepted.match(vantage).hasMatch())
        return usage(u"--vantage"_s, u"\"%1\" is not a place"_s.arg(printable(vantage, 60)),
                     u"give workstation, copier, registry, node/NAME or pod/NAME"_s);
    return vantage;
}

bool isHeaderText(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// A password is encoded before it is sent, and one may have several lines: registries take whole JSON keys.
/// The line break at its end is the editor's.
QByteArray bareValue(QByteArray value, SecretKind kind)
{
    if (kind == SecretKind::Key)
        return value.trimmed();
    if (value.endsWith('\n'))
        value.chop(value.endsWith("\r\n") ? 2 : 1);
    return value;
}

} // namespace

QCommandLineOption option(const char *name, const char *help, const char *value)
{
    return {QString::fromUtf8(name), QString::fromUtf8(help), QString::fromUtf8(value)};
}

OptionGroup netOptions()
{
    return {
        u"Net options"_s,
        {option("resolver", "ask this DNS server instead of the system's (repeatable)", "ADDR[:PORT]"),
         option("connect-to",
                "send what is meant for FROM to TO, which may also be \"drop\" or \"reject\" (repeatable)",
                "FROM:PORT:TO:PORT"),
         option("trust-store", "what this machine trusts: \"system\", or a file of root certificates",
                "system|FILE"),
         option("public-roots", "the public roots (default: the bundled, dated list)", "FILE"),
         option("timeout", "limit of each of connect, TLS and first byte (default 5)", "SECONDS"),
         option("no-control-probes", "do not contact the control host nor 192.0.2.1"),
         option(
             "record-wire",
             "record what goes over the wire into this new folder, a file per conversation, secrets masked",
             "DIR"),
         option("no-color", "no colours"), option("quiet", "only the verdict")}};
}

bool given(const QCommandLineParser &line, const char *option)
{
    return line.optionNames().contains(QLatin1String(option));
}

Result<QString> formatOption(const QCommandLineParser &line, const QStringList &accepted)
{
    if (!given(line, "format"))
        return accepted.first();
    const QString format = line.value(u"format"_s);
    if (!accepted.contains(format))
        return usage(u"--format"_s, u"\"%1\" is not a format of this command"_s.arg(printable(format, 40)),
                     u"give one of %1"_s.arg(accepted.join(", "_L1)));
    return format;
}

Result<Secret> secretFrom(const QString &name, SecretKind kind)
{
    const QString fileVariable = name + "_FILE"_L1;
    QByteArray value = qgetenv(name.toLatin1().constData());
    QString source = name;
    const QString path = qEnvironmentVariable(fileVariable.toLatin1().constData());
    if (value.isEmpty() && !path.isEmpty()) {
        const Result<QByteArray> bytes = readFile(path, fileVariable, 64 * 1024);
        if (!bytes.ok())
            return bytes.error();
        value = *bytes;
        source = fileVariable;
        if (value.trimmed().isEmpty())
            return usage(source, u"names an empty file: %1"_s.arg(printable(path, 200)),
                         u"put the bare value into it, or leave the variable away"_s);
    }
    value = bareValue(value, kind);
    const bool sendable = kind == SecretKind::Key ? isHeaderText(value) : !value.contains('\0');
    if (!sendable)
        return usage(source, u"holds characters that cannot be sent"_s, u"give the bare value on one line"_s);
    return Secret(value);
}

Result<NetOptions> netFrom(const QCommandLineParser &line, const World &world)
{
    NetOptions net = world.net;
    for (const auto take : {takeTrust, takeResolvers, takeConnectMap}) {
        if (const Outcome taken = take(line, net); !taken.ok())
            return taken.error();
    }
    const Result<double> timeout = secondsOption(line, u"timeout"_s, 0.1, 300, 5);
    if (!timeout.ok())
        return timeout.error();
    net.timeoutSeconds = *timeout;
    const Result<double> sample = secondsOption(line, u"sample"_s, 0, 3600, 0);
    if (!sample.ok())
        return sample.error();
    net.sampleSeconds = static_cast<int>(*sample);
    const Result<QString> vantage = vantageOption(line);
    if (!vantage.ok())
        return vantage.error();
    net.vantage = *vantage;
    net.controlProbes = !given(line, "no-control-probes");
    if (given(line, "record-wire")) {
        const Result<std::shared_ptr<WireRecord>> wire =
            WireRecord::into(line.value(u"record-wire"_s), u"--record-wire"_s);
        if (!wire.ok())
            return wire.error();
        net.wire = *wire;
    }
    const Result<Secret> key = secretFrom(u"STS_NETSETUP_API_KEY"_s, SecretKind::Key);
    if (!key.ok())
        return key.error();
    net.apiKey = *key;
    const Result<Secret> proxyPassword = secretFrom(u"STS_NETSETUP_PROXY_PASSWORD"_s, SecretKind::Password);
    if (!proxyPassword.ok())
        return proxyPassword.error();
    net.proxyPassword = *proxyPassword;
    const Result<Secret> registryPassword =
        secretFrom(u"STS_NETSETUP_REGISTRY_PASSWORD"_s, SecretKind::Password);
    if (!registryPassword.ok())
        return registryPassword.error();
    net.registryPassword = *registryPassword;
    return net;
}

} // namespace netsetup::cli
