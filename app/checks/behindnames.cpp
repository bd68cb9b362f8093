#include "checks/behindnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The fingerprints of the certificates that stood behind these addresses.
QStringList fingerprints(const JudgeInput &input, const QStringList &addresses)
{
    QStringList prints;
    const QList<Evidence> handshakes = input.of(u"tls"_s);
    for (const Evidence &handshake : handshakes) {
        if (!addresses.contains(handshake.data.value(u"address"_s).toString()))
            continue;
        const QJsonArray chain = handshake.data.value(u"chain"_s).toArray();
        if (!chain.isEmpty())
            prints.append(chain.first().toObject().value(u"sha256"_s).toString());
    }
    return prints;
}

} // namespace

bool disjoint(const QStringList &a, const QStringList &b)
{
    return std::none_of(a.begin(), a.end(), [&](const QString &address) { return b.contains(address); });
}

std::optional<bool> publicCertificateSeen(const JudgeInput &input)
{
    std::optional<bool> seen;
    const QList<Evidence> handshakes = input.of(u"tls"_s);
    for (const Evidence &handshake : handshakes) {
        if (handshake.data.value(u"outcome"_s).toString() != wordFor(TlsOutcome::Established))
            continue;
        const QJsonValue faults = handshake.data.value(u"faults"_s).toObject().value(u"public"_s);
        seen = seen.value_or(false) || (faults.isArray() && faults.toArray().isEmpty());
    }
    return seen;
}

std::optional<bool> sameCertificate(const JudgeInput &input, const QStringList &a, const QStringList &b)
{
    const QStringList first = fingerprints(input, a);
    const QStringList second = fingerprints(input, b);
    if (first.isEmpty() || second.isEmpty())
        return std::nullopt;
    return !disjoint(first, second);
}

bool leadsToForeignPage(const JudgeInput &input, QStringList &missing)
{
    const QList<Evidence> handshakes = input.of(u"tls"_s);
    bool ofAnother = false;
    for (const Evidence &handshake : handshakes) {
        const Facts facts(handshake.data);
        const QList<Facts> faults = facts.object("faults").list("public");
        ofAnother = ofAnother || std::any_of(faults.begin(), faults.end(), [](const Facts &fault) {
                        return fault.text("word") == "name-mismatch"_L1;
                    });
        missing += facts.missing();
    }
    const QList<Evidence> answers = ofAnother ? input.of(u"http"_s) : QList<Evidence>();
    return std::any_of(answers.begin(), answers.end(), [&missing](const Evidence &answer) {
        const Facts facts(answer.data);
        const bool isPage = facts.object("body").text("kind") == "html"_L1 && facts.number("status") != 404;
        missing += facts.missing();
        return isPage;
    });
}

bool leadsNowhere(const JudgeInput &input, const QStringList &addresses, QStringList &missing)
{
    const bool madeUp = std::all_of(addresses.begin(), addresses.end(), [](const QString &text) {
        return classify(readAddress(text)) == AddressClass::Benchmark;
    });
    const QList<Evidence> attempts = madeUp ? input.of(u"tcp"_s) : QList<Evidence>();
    bool connects = attempts.isEmpty();
    for (const Evidence &attempt : attempts) {
        const Facts facts(attempt.data);
        connects = connects || facts.word("outcome", ConnectOutcome::Failed) == ConnectOutcome::Connected;
        missing += facts.missing();
    }
    return !connects;
}

} // namespace netsetup
