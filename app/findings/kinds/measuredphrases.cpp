// Phrases with measured values in them, as judges put them into the args of a finding. They are kept in
// English, like all of a report; where a finding is shown they are known again by their shape. A new phrase
// of a judge is one more line here.
#include "base/inwords.h"
#include "base/keptphrases.h"
#include "findings/kinds/findingtables.h"

namespace netsetup {

namespace {

/// The first that fits counts: what fits nearly everything stands last.
const char *const phrases[] = {
    QT_TRANSLATE_NOOP("Facts", "no answer within %1 s"),
    QT_TRANSLATE_NOOP("Facts", "connection refused after %1 ms"),
    QT_TRANSLATE_NOOP("Facts", "a clear result of the connect (%1)"),
    QT_TRANSLATE_NOOP("Facts", "a clear result of the handshake (%1; %2)"),
    QT_TRANSLATE_NOOP("Facts", "a usable answer from %1 (it said: %2)"),
    QT_TRANSLATE_NOOP("Facts", "an HTTP answer (%1)"),
    QT_TRANSLATE_NOOP("Facts", "an answer that the receiver's contract knows (status %1)"),
    QT_TRANSLATE_NOOP("Facts", "an answer that registries give (%1: status %2)"),
    QT_TRANSLATE_NOOP("Facts", "an answer to CONNECT that is known (status %1)"),
    QT_TRANSLATE_NOOP("Facts", "the proxy's answer to CONNECT (%1)"),
    QT_TRANSLATE_NOOP("Facts", "the TLS handshake with the proxy itself (%1)"),
    QT_TRANSLATE_NOOP("Facts", "no connection to port %1 of it"),
    QT_TRANSLATE_NOOP("Facts", "it gives no answer (%1)"),
    QT_TRANSLATE_NOOP("Facts", "a web page comes in its place (status %1)"),
    QT_TRANSLATE_NOOP("Facts", "its answer is status %1"),
    QT_TRANSLATE_NOOP("Facts", "no public source tells the tag of %1"),
    QT_TRANSLATE_NOOP("Facts", "whether the login of the plan opens %1: no password was given here "
                               "(STS_NETSETUP_REGISTRY_PASSWORD, with --registry-user)"),
    QT_TRANSLATE_NOOP("Facts", "for which processors %1 was built"),
    QT_TRANSLATE_NOOP("Facts", "a manifest of %1 that can be read"),
    QT_TRANSLATE_NOOP("Facts", "the manifest of %1"),
    QT_TRANSLATE_NOOP("Facts", "the token for %1"),
    QT_TRANSLATE_NOOP("Facts", "the proxy %1"),
    QT_TRANSLATE_NOOP("Facts", "%1 traffic cannot be tested with a connection"),
    QT_TRANSLATE_NOOP("Facts", "%1 days"),
    QT_TRANSLATE_NOOP("Facts", "%1 (system error %2)"),
    QT_TRANSLATE_NOOP("Facts", "%1: %2"),
};

} // namespace

QStringList measuredPhrases()
{
    QStringList all;
    for (const char *phrase : phrases)
        all.append(QString::fromLatin1(phrase));
    return all;
}

QString measuredInWords(const QString &text)
{
    const QString whole = inWords("Facts", text);
    if (whole != text)
        return whole;
    for (const char *phrase : phrases) {
        const std::optional<QStringList> values = valuesOfPhrase(text, phrase);
        if (!values)
            continue;
        // A value may be a phrase of its own, which is shorter: this ends.
        const QString shown = inWords("Facts", phrase);
        const QString one = measuredInWords(values->first());
        return values->size() == 1 ? shown.arg(one) : shown.arg(one, measuredInWords(values->last()));
    }
    return text;
}

} // namespace netsetup
