// Roots that this computer trusts although no public list has them: candidates for the company's own CA.
#include "base/inwords.h"
#include "base/json.h"
#include "discover/proposing.h"

#include <QSet>
#include <QSslCertificate>
#include <QSslCertificateExtension>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostProposals = 40;
/// A computer has a handful of company CAs. Many more say that the public lists differ in age.
constexpr qsizetype manyRoots = 10;

QString subjectOf(const QSslCertificate &certificate)
{
    QStringList parts;
    const std::pair<const char *, QSslCertificate::SubjectInfo> attributes[] = {
        {"CN=", QSslCertificate::CommonName},
        {"OU=", QSslCertificate::OrganizationalUnitName},
        {"O=", QSslCertificate::Organization},
        {"C=", QSslCertificate::CountryName}};
    for (const auto &[name, attribute] : attributes) {
        const QStringList values = certificate.subjectInfo(attribute);
        for (const QString &value : values)
            parts.append(QLatin1String(name) + printable(value, 100));
    }
    return parts.isEmpty() ? inWords("Discover", "(no subject)") : parts.join(", "_L1);
}

bool isNoCa(const QSslCertificate &certificate)
{
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    for (const QSslCertificateExtension &extension : extensions) {
        if (extension.name() == "basicConstraints"_L1)
            return !extension.value().toMap().value(u"ca"_s).toBool();
    }
    return false;
}

QByteArray fingerprint(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

QList<QSslCertificate> ownRoots(const DiscoverRequest &request)
{
    QSet<QByteArray> known;
    const QList<QSslCertificate> publicRoots = QSslCertificate::fromData(request.publicRootsPem, QSsl::Pem);
    for (const QSslCertificate &root : publicRoots)
        known.insert(fingerprint(root));
    QList<QSslCertificate> own;
    for (const QByteArray &der : request.trustedRoots) {
        const QSslCertificate root(der, QSsl::Der);
        if (root.isNull() || isNoCa(root) || known.contains(fingerprint(root)))
            continue;
        known.insert(fingerprint(root));
        own.append(root);
    }
    return own;
}

Proposal proposalFor(const QSslCertificate &root, bool many)
{
    const QString sha256 = QString::fromLatin1(fingerprint(root));
    const bool inTime = root.effectiveDate() <= QDateTime::currentDateTimeUtc() &&
                        QDateTime::currentDateTimeUtc() <= root.expiryDate();
    Proposal proposal;
    proposal.field = u"trust.caPem"_s;
    proposal.value = subjectOf(root);
    proposal.options = {u"--ca-file"_s, u"FILE"_s};
    proposal.confidence = many || !inTime ? Confidence::Low : Confidence::Medium;
    const QString validity = inTime ? inWords("Discover", "Valid from %1 to %2.")
                                    : inWords("Discover", "Valid from %1 to %2, which is not now.");
    proposal.why = u"%1 %2 %3"_s.arg(
        inWords("Discover", "This computer trusts it and no public list has it: it may be the CA "
                            "with which your company opens TLS. Compare the SHA-256 fingerprint %1 "
                            "with your security team.")
            .arg(sha256),
        validity.arg(json::timeText(root.effectiveDate()), json::timeText(root.expiryDate())),
        inWords("Discover", "Its PEM is in the JSON output."));
    proposal.details = {{u"subject"_s, proposal.value},
                        {u"sha256"_s, sha256},
                        {u"notBefore"_s, json::timeText(root.effectiveDate())},
                        {u"notAfter"_s, json::timeText(root.expiryDate())},
                        {u"pem"_s, QString::fromLatin1(root.toPem())}};
    return proposal;
}

void look(const DiscoverRequest &request, Discovery &found)
{
    Proposer proposer(request, found, inWords("Discover", "the roots that this computer trusts"));
    if (request.trustedRoots.isEmpty())
        return proposer.note(inWords("Discover", "could not be read, or there are none"));
    const QList<QSslCertificate> roots = ownRoots(request);
    if (roots.isEmpty())
        return proposer.note(
            inWords("Discover", "are all in the public list: no company CA is installed here"));
    const bool many = roots.size() > manyRoots;
    if (many)
        proposer.note(inWords("Discover",
                              "hold %1 that the public list of this program lacks; most of them will be "
                              "public ones of another date")
                          .arg(roots.size()));
    for (const QSslCertificate &root : roots.first(qMin(roots.size(), mostProposals)))
        proposer.add(proposalFor(root, many));
}

} // namespace

DiscoverSource trustedRootsSource()
{
    return {u"trusted-roots"_s, look};
}

} // namespace netsetup
