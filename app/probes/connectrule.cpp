// The connect map as users write it, and the words for how a connect ended.
#include "probes/dialer.h"

namespace netsetup {

namespace {

/// Cuts "HOST:" or "[ADDRESS]:" from the front of `rest`; empty when there is none.
QString takeHost(QStringView &rest)
{
    const bool bracketed = rest.startsWith(QLatin1Char('['));
    const qsizetype close = bracketed ? rest.indexOf(QLatin1String("]:")) : rest.indexOf(QLatin1Char(':'));
    if (close <= 0)
        return {};
    const QString host = rest.left(bracketed ? close + 1 : close).toString();
    rest = rest.mid(close + (bracketed ? 2 : 1));
    return host;
}

Error badRule(const QString &field, const QString &text)
{
    const QString wrong = QLatin1Char('"') + printable(text) + QLatin1String("\" is not a connect rule");
    return {
        QStringLiteral("option.invalid"), field, wrong,
        QStringLiteral("write FROM:PORT:ADDRESS:PORT, FROM:PORT:drop or FROM:PORT:reject, IPv6 in brackets")};
}

Result<ConnectRule> withTarget(ConnectRule rule, const QString &target, const QString &field,
                               const QString &text)
{
    if (target == QLatin1String("drop") || target == QLatin1String("reject")) {
        const bool drop = target == QLatin1String("drop");
        rule.target = drop ? ConnectRule::Target::Drop : ConnectRule::Target::Reject;
        return rule;
    }
    const Result<HostPort> to = parseHostPort(target, field);
    if (!to.ok())
        return to.error();
    rule.toAddress = QHostAddress(to->host);
    rule.toPort = to->port;
    if (rule.toAddress.isNull() || rule.toPort == 0)
        return badRule(field, text);
    return rule;
}

} // namespace

Result<ConnectRule> parseConnectRule(const QString &text, const QString &field)
{
    QStringView rest(text);
    const QString from = takeHost(rest);
    const qsizetype colon = rest.indexOf(QLatin1Char(':'));
    if (from.isEmpty() || colon <= 0)
        return badRule(field, text);
    const Result<QString> host = parseHostOrAddress(from, field);
    if (!host.ok())
        return host.error();
    const Result<quint16> port = parsePort(rest.left(colon).toString(), field);
    if (!port.ok())
        return port.error();
    ConnectRule rule;
    rule.fromHost = *host;
    rule.fromPort = *port;
    return withTarget(rule, rest.mid(colon + 1).toString(), field, text);
}

QString wordFor(ConnectOutcome outcome)
{
    switch (outcome) {
    case ConnectOutcome::Connected:
        return QStringLiteral("connected");
    case ConnectOutcome::Refused:
        return QStringLiteral("refused");
    case ConnectOutcome::Timeout:
        return QStringLiteral("timeout");
    case ConnectOutcome::Unreachable:
        return QStringLiteral("unreachable");
    case ConnectOutcome::HostUnreachable:
        return QStringLiteral("host-unreachable");
    case ConnectOutcome::Denied:
        return QStringLiteral("denied");
    case ConnectOutcome::Failed:
        return QStringLiteral("failed");
    case ConnectOutcome::Cancelled:
        break;
    }
    return QStringLiteral("cancelled");
}

} // namespace netsetup
