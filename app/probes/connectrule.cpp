// The connect map as users write it, and the words for how a connect ended.
#include "probes/dialer.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Cuts "HOST:" or "[ADDRESS]:" from the front of `rest`; empty when there is none.
QString takeHost(QStringView &rest)
{
    const bool bracketed = rest.startsWith(u'[');
    const qsizetype close = bracketed ? rest.indexOf("]:"_L1) : rest.indexOf(u':');
    if (close <= 0)
        return {};
    const QString host = rest.left(bracketed ? close + 1 : close).toString();
    rest = rest.mid(close + (bracketed ? 2 : 1));
    return host;
}

Error badRule(const QString &field, const QString &text)
{
    const QString wrong = u'"' + printable(text) + "\" is not a connect rule"_L1;
    return {u"option.invalid"_s, field, wrong,
            u"write FROM:PORT:ADDRESS:PORT, FROM:PORT:drop or FROM:PORT:reject, IPv6 in brackets"_s};
}

Result<ConnectRule> withTarget(ConnectRule rule, const QString &target, const QString &field,
                               const QString &text)
{
    if (target == "drop"_L1 || target == "reject"_L1) {
        const bool drop = target == "drop"_L1;
        rule.target = drop ? ConnectRule::Target::Drop : ConnectRule::Target::Reject;
        return rule;
    }
    const Result<HostPort> to = parseHostPort(target, field);
    if (!to.ok())
        return to.error();
    rule.toAddress = readAddress(to->host);
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
    const qsizetype colon = rest.indexOf(u':');
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

} // namespace netsetup
