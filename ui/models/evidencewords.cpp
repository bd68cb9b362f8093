#include "models/evidencewords.h"

#include "base/netnames.h"
#include "models/evidencefacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longest = 400;

struct Label
{
    const char *field;
    const char *words;
};

/// Of every probe: a field means the same wherever it stands.
constexpr Label labels[] = {
    {"address", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Address")},
    {"addresses", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Addresses")},
    {"alert", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "TLS alert")},
    {"alpn", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Protocol agreed on")},
    {"authoritative", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "From the name's own server")},
    {"body", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Body")},
    {"challenge", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Asks for a login")},
    {"cipher", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Cipher")},
    {"code", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Code")},
    {"connects", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Connection")},
    {"control", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Control host")},
    {"depth", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Place in the chain")},
    {"dialled", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Really connected to")},
    {"family", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Kind of address")},
    {"faults", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Faults of the certificate")},
    {"firstByteMs", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "First byte after (ms)")},
    {"firstBytes", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "First bytes")},
    {"headers", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Header")},
    {"host", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Host")},
    {"hostsFile", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "In the hosts file")},
    {"invented", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Question for a name that nobody has")},
    {"keySent", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "API key sent")},
    {"kind", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Kind")},
    {"limitMs", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Limit (ms)")},
    {"localTime", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Clock of this computer")},
    {"lookup", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Look-up")},
    {"lookups", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Look-up")},
    {"minTtl", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Valid for (s)")},
    {"ms", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Took (ms)")},
    {"name", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Name")},
    {"open", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Open")},
    {"outcome", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Outcome")},
    {"owner", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Name")},
    {"plan", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "With the plan's CA")},
    {"port", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Port")},
    {"protocol", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Protocol")},
    {"proxy", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Proxy")},
    {"public", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "With the public roots")},
    {"rcode", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "DNS answer code")},
    {"records", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Record")},
    {"repository", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Repository")},
    {"schemes", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Kinds of login offered")},
    {"server", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Server asked")},
    {"serverTime", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Clock of the server")},
    {"size", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Bytes")},
    {"source", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Source")},
    {"status", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Status")},
    {"step", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Step")},
    {"system", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "With this computer's roots")},
    {"systemError", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "System error")},
    {"tag", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Tag")},
    {"text", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Text")},
    {"title", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Title of the page")},
    {"tried", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Tried")},
    {"tries", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Tries")},
    {"ttl", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "TTL (s)")},
    {"tunnel", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Tunnel")},
    {"type", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Type")},
    {"url", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "URL")},
    {"value", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Value")},
    {"way", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Way")},
    {"word", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Fault")},
};

constexpr Label probes[] = {
    {"dns", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Name look-up")},
    {"tcp", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "TCP connection")},
    {"tls", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "TLS handshake")},
    {"http", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "HTTP question")},
    {"registry", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Registry question")},
    {"proxy", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Way through the proxy")},
    {"clock", QT_TRANSLATE_NOOP("netsetup::EvidenceWords", "Clock")},
};

template <std::size_t count>
QString wordsIn(const Label (&table)[count], const QString &field)
{
    for (const Label &label : table) {
        if (field == QLatin1String(label.field))
            return QCoreApplication::translate("netsetup::EvidenceWords", label.words);
    }
    return printable(field, longest);
}

QString below(const QString &place, const QString &field)
{
    const QString words = wordsIn(labels, field);
    return place.isEmpty() ? words : QString(place + ", "_L1 + words);
}

QString entry(const QString &place, qsizetype number, qsizetype count)
{
    return count == 1 ? place : QString(place + u' ' + QString::number(number + 1));
}

} // namespace

QString probeWords(const QString &probe)
{
    return wordsIn(probes, probe);
}

QStringList evidenceInWords(const Evidence &evidence)
{
    return factLines(evidence, {below, entry});
}

} // namespace netsetup
