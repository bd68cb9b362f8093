#include "session/programfacts.h"

#include "probes/dns.h"
#include "session/network.h"
#include "sourcecommit.h"

#include <archive.h>
#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Versions as the libraries say them that are loaded now, not those that were there when this was built.
QList<ProgramFacts::Part> linkedParts()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s},
        {u"OpenSSL"_s, QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)), u"Apache-2.0"_s},
        {u"c-ares"_s, dnsLibraryVersion(), u"MIT"_s},
        {u"libarchive"_s, QString::fromLatin1(archive_version_string()).section(u' ', 1), u"BSD-2-Clause"_s},
        {u"yaml-cpp"_s, QStringLiteral(NETSETUP_YAML_VERSION), u"MIT"_s},
        {u"QCoro"_s, QStringLiteral(NETSETUP_QCORO_VERSION), u"MIT"_s},
    };
}

/// The first line of the list says what it is.
QString namedIn(const QByteArray &pem)
{
    const QString first = QString::fromUtf8(pem.left(pem.indexOf('\n')));
    return first.startsWith("# "_L1) ? first.mid(2).trimmed() : QString();
}

} // namespace

ProgramFacts programFacts(const Catalog &catalog)
{
    ProgramFacts facts;
    facts.version = QStringLiteral(NETSETUP_VERSION);
    facts.commit = QStringLiteral(NETSETUP_COMMIT);
    facts.parts = linkedParts();
    const QStringList products = catalog.products();
    for (const QString &product : products) {
        const ProductLine &line = *catalog.line(product);
        facts.catalog.append({line.title, line.checkedOn, line.origin});
    }
    facts.publicRoots = namedIn(bundledRoots());
    return facts;
}

} // namespace netsetup
