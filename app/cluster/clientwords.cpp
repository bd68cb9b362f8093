#include "cluster/clientwords.h"

#include "base/netnames.h"
#include "checks/evidencehelpers.h"
#include "cluster/readinglines.h"
#include "cluster/systemwords.h"
#include "probes/trust.h"

#include <QRegularExpression>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostCertificates = 20;

QString captured(const QString &text, const QRegularExpression &pattern, int group = 1)
{
    return pattern.match(text).captured(group);
}

QList<QByteArray> chainIn(const QByteArray &text)
{
    constexpr QByteArrayView begin("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView end("-----END CERTIFICATE-----");
    QList<QByteArray> chain;
    qsizetype at = text.indexOf(begin);
    while (at >= 0 && chain.size() < mostCertificates) {
        const qsizetype to = text.indexOf(end, at);
        if (to < 0)
            break;
        chain.append(QByteArray::fromBase64(text.mid(at + begin.size(), to - at - begin.size())));
        at = text.indexOf(begin, to);
    }
    return chain;
}

/// "depth=1 …" and "verify error:num=20:unable to …" below it; each once. Nothing unless openssl came to its
/// end about the chain.
std::optional<QJsonArray> storeFaultsIn(const QString &text)
{
    static const QRegularExpression verdict(u"^\\s*Verify return code: (\\d+)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression depthLine(u"^depth=(\\d+) "_s);
    static const QRegularExpression errorLine(u"^verify error:num=(\\d+):"_s);
    const QString code = captured(text, verdict);
    if (code.isEmpty())
        return std::nullopt;
    QJsonArray faults;
    int depth = 0;
    for (const QString &line : text.split(u'\n')) {
        if (const auto match = depthLine.match(line); match.hasMatch())
            depth = match.captured(1).toInt();
        const auto match = errorLine.match(line);
        if (!match.hasMatch())
            continue;
        const QJsonObject fault = faultToJson(chainFault(depth, match.captured(1).toInt()));
        if (!faults.contains(fault))
            faults.append(fault);
    }
    if (faults.isEmpty() && code != "0"_L1)
        faults.append(faultToJson(chainFault(0, code.toInt())));
    return faults;
}

bool takeAgreement(ClientWords &words, const QByteArray &raw, const QString &text)
{
    static const QRegularExpression agreed(u"^New, (TLSv1\\.[23]), Cipher is (\\S+)"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression alpn(u"^ALPN protocol: (\\S+)"_s, QRegularExpression::MultilineOption);
    const auto match = agreed.match(text);
    if (!match.hasMatch())
        return false;
    TlsResult &tls = words.tls;
    tls.outcome = TlsOutcome::Established;
    tls.protocol = match.captured(1);
    tls.cipher = printable(match.captured(2));
    tls.alpn = printable(captured(text, alpn));
    tls.chainDer = chainIn(raw);
    return true;
}

bool saysNoTls(const QString &text)
{
    static const QRegularExpression pattern(
        u"wrong version number|unknown protocol|http request|packet length too long|record layer failure|"
        "https proxy request|bad record type|invalid record"_s);
    return pattern.match(text).hasMatch();
}

/// How a handshake broke.
void takeBreak(ClientWords &words, const QJsonObject &line, const QString &text)
{
    static const QRegularExpression alert(u"SSL alert number (\\d+)"_s);
    TlsResult &tls = words.tls;
    words.clear = true;
    const QByteArray first =
        bytesIn(line.value("first"_L1).toObject(), "raw").value_or(QByteArray()).left(64);
    const QString number = captured(text, alert);
    const std::optional<int> error = errorIn(text.toLatin1());
    tls.outcome = TlsOutcome::Failed;
    if (saysNoTls(text)) {
        tls.outcome = TlsOutcome::Plaintext;
        tls.firstBytes = first;
        words.clear = !first.isEmpty() && !looksLikeTls(first);
    } else if (!number.isEmpty()) {
        tls.outcome = TlsOutcome::Alert;
        tls.alert = number.toInt();
    } else if (line.value("end"_L1).toString() == "limit"_L1) {
        tls.outcome = TlsOutcome::Timeout;
    } else if (error == ECONNRESET) {
        tls.outcome = TlsOutcome::Reset;
    } else if (text.contains("errno=0"_L1) || text.contains("unexpected eof"_L1)) {
        tls.outcome = TlsOutcome::Eof;
    } else {
        words.clear = false;
    }
}

} // namespace

ClientWords readClientWords(const QJsonObject &line)
{
    ClientWords words;
    const QByteArray raw = bytesIn(line, "raw").value_or(QByteArray());
    const QByteArray said = bytesIn(line, "said").value_or(QByteArray());
    const QString text = QString::fromLatin1(raw + '\n' + said);
    words.tls.ms = durationOf(line, "ms");
    if (takeAgreement(words, raw, text)) {
        words.clear = !line.value("cut"_L1).toBool() && !words.tls.chainDer.isEmpty();
        words.storeFaults = storeFaultsIn(text);
    } else {
        takeBreak(words, line, text);
    }
    return words;
}

} // namespace netsetup
