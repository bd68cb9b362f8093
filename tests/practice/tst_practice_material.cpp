// The committed certificates and the overlay: only `example` names, long valid, and complete for every host.
#include "practice/hosts.h"
#include "practice/identity.h"
#include "support/testprogram.h"

#include <QDateTime>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::practice;

namespace {

QList<QSslCertificate> certificatesIn(const QString &name)
{
    const Result<QByteArray> pem = practiceFile(name);
    return pem ? QSslCertificate::fromData(*pem) : QList<QSslCertificate>();
}

/// The verdict of libcrypto on a chain for one host; X509_V_OK is 0.
int verdict(const QList<QSslCertificate> &chain, const QSslCertificate &root, const QString &host)
{
    const auto native = [](const QSslCertificate &certificate) {
        return static_cast<X509 *>(certificate.handle());
    };
    X509_STORE *store = X509_STORE_new();
    X509_STORE_add_cert(store, native(root));
    STACK_OF(X509) *sent = sk_X509_new_null();
    for (const QSslCertificate &certificate : chain.mid(1))
        sk_X509_push(sent, native(certificate));
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, store, native(chain.first()), sent);
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    X509_VERIFY_PARAM_set1_host(rules, host.toLatin1().constData(), 0);
    X509_verify_cert(context);
    const int error = X509_STORE_CTX_get_error(context);
    X509_STORE_CTX_free(context);
    sk_X509_free(sent);
    X509_STORE_free(store);
    return error;
}

} // namespace

class TestPracticeMaterial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificates_data();
    void certificates();
    void onlyTheServerKeyIsKept();
    void authoritiesMaySignOnlyExampleNames();
    void everyHostHasACertificate_data();
    void everyHostHasACertificate();
    void hostsUseDocumentationAddresses();
    void overlayCoversEveryOutsideHost();
    void everyCatalogHostExistsHere_data();
    void everyCatalogHostExistsHere();
    void scenariosSayWhatTheyAre();
};

void TestPracticeMaterial::certificates_data()
{
    QTest::addColumn<QString>("file");
    QDirIterator files(u":/netsetup/practice"_s, {u"*.pem"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next().section("practice/"_L1, 1);
        if (!file.endsWith("-key.pem"_L1))
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TestPracticeMaterial::certificates()
{
    QFETCH(QString, file);
    const QList<QSslCertificate> chain = certificatesIn(file);
    QVERIFY(!chain.isEmpty());
    for (const QSslCertificate &certificate : chain) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(certificate.effectiveDate() < now);
        QVERIFY2(certificate.expiryDate() > now.addYears(1),
                 "run packaging/make-practice-pki and commit the result");
        const QStringList names = certificate.subjectAlternativeNames().values();
        for (const QString &name : names)
            QVERIFY2(name.endsWith(".example"_L1), qPrintable(name));
        QVERIFY(certificate.subjectDisplayName().startsWith("Practice "_L1) || !names.isEmpty());
    }
    QVERIFY(file.contains("-root"_L1) || chain.first().subjectAlternativeNames().size() > 0);
}

void TestPracticeMaterial::onlyTheServerKeyIsKept()
{
    QDirIterator files(u":/netsetup/practice"_s, QDir::Files, QDirIterator::Subdirectories);
    QStringList keys;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains("PRIVATE KEY"))
            keys.append(file.fileName());
    }
    QCOMPARE(keys, QStringList{u":/netsetup/practice/server-key.pem"_s});
}

void TestPracticeMaterial::authoritiesMaySignOnlyExampleNames()
{
    const QList<QSslCertificate> authorities = {certificatesIn(u"public-root.pem"_s).first(),
                                                certificatesIn(u"public/tenant.pem"_s).last(),
                                                certificatesIn(u"company-root.pem"_s).first()};
    for (const QSslCertificate &authority : authorities) {
        auto *native = static_cast<X509 *>(authority.handle());
        auto *limits =
            static_cast<NAME_CONSTRAINTS *>(X509_get_ext_d2i(native, NID_name_constraints, nullptr, nullptr));
        QVERIFY2(limits != nullptr, qPrintable(authority.subjectDisplayName()));
        QCOMPARE(sk_GENERAL_SUBTREE_num(limits->permittedSubtrees), 1);
        const GENERAL_NAME *permitted = sk_GENERAL_SUBTREE_value(limits->permittedSubtrees, 0)->base;
        QCOMPARE(permitted->type, GEN_DNS);
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(permitted->d.dNSName))),
                 QByteArray("example"));
        NAME_CONSTRAINTS_free(limits);
    }
}

void TestPracticeMaterial::everyHostHasACertificate_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("identity");
    const QList<Host> hosts = healthyHosts();
    for (const Host &host : hosts)
        if (host.service)
            QTest::newRow(qPrintable(host.name)) << host.name << host.identity;
}

void TestPracticeMaterial::everyHostHasACertificate()
{
    QFETCH(QString, host);
    QFETCH(QString, identity);
    const QSslCertificate publicRoot = certificatesIn(u"public-root.pem"_s).first();
    const QSslCertificate companyRoot = certificatesIn(u"company-root.pem"_s).first();
    const Result<QSslConfiguration> real = loadIdentity(identity, Signer::Public);
    const Result<QSslConfiguration> resigned = loadIdentity(identity, Signer::Company);
    QVERIFY(real.ok() && resigned.ok());
    const QList<QSslCertificate> realChain = real->localCertificateChain();
    const QList<QSslCertificate> resignedChain = resigned->localCertificateChain();
    QCOMPARE(realChain.last().subjectDisplayName(), u"Practice Public Intermediate"_s);
    QCOMPARE(resignedChain.last().subjectDisplayName(), u"Practice Company CA"_s);
    QCOMPARE(verdict(realChain, publicRoot, host), X509_V_OK);
    QCOMPARE(verdict(resignedChain, companyRoot, host), X509_V_OK);
    QCOMPARE(verdict(realChain, companyRoot, host), X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
    QCOMPARE(verdict(resignedChain, publicRoot, host), X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN);
}

void TestPracticeMaterial::hostsUseDocumentationAddresses()
{
    static const QRegularExpression documentation(uR"(^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$)"_s);
    for (const Scenario &scenario : scenarios()) {
        const QList<Host> hosts = layoutOf(scenario.about.name)->hosts;
        QSet<QString> names;
        for (const Host &host : hosts) {
            QVERIFY2(host.name.endsWith(".example"_L1), qPrintable(host.name));
            QVERIFY2(!names.contains(host.name), qPrintable(host.name));
            names.insert(host.name);
            for (const QString &address : host.addresses) {
                QVERIFY2(documentation.match(address).hasMatch(), qPrintable(address));
                QVERIFY2(address != "192.0.2.1"_L1, "kept free for the control of the checks");
            }
        }
    }
}

void TestPracticeMaterial::overlayCoversEveryOutsideHost()
{
    const Result<QByteArray> text = practiceFile(u"overlay.json"_s);
    QVERIFY(text.ok());
    const QJsonObject map = QJsonDocument::fromJson(*text).object().value("hosts"_L1).toObject();
    QVERIFY(map.size() >= 10);
    QStringList zones = {insideZone()};
    for (const QJsonValue &zone : map)
        zones.append(zone.toString());
    for (const QString &zone : zones)
        QVERIFY2(zone.endsWith(".example"_L1), qPrintable(zone));
    const QList<Host> hosts = healthyHosts();
    for (const Host &host : hosts) {
        bool covered = false;
        for (const QString &zone : zones)
            covered = covered || host.name == zone || host.name.endsWith(QString(u'.' + zone));
        QVERIFY2(covered, qPrintable(host.name));
    }
}

void TestPracticeMaterial::everyCatalogHostExistsHere_data()
{
    QTest::addColumn<QString>("host");
    static const QRegularExpression hosts(u"\"host\"\\s*:\\s*\"([^\"]+)\""_s);
    QDirIterator files(u":/netsetup/catalog"_s, {u"*.json"_s}, QDir::Files);
    QSet<QString> seen;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = hosts.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            seen.insert(matches.next().captured(1));
    }
    QVERIFY(!seen.isEmpty());
    for (const QString &host : std::as_const(seen))
        QTest::newRow(qPrintable(host)) << host;
}

void TestPracticeMaterial::everyCatalogHostExistsHere()
{
    QFETCH(QString, host);
    host.replace("{tenantHost}"_L1, tenantHost());
    const Result<QByteArray> text = practiceFile(u"overlay.json"_s);
    QVERIFY(text.ok());
    const QJsonObject map = QJsonDocument::fromJson(*text).object().value("hosts"_L1).toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        if (host == it.key() || host.endsWith(QString(u'.' + it.key())))
            host = host.chopped(it.key().size()) + it.value().toString();
    QStringList known;
    const QList<Host> hosts = healthyHosts();
    for (const Host &candidate : hosts)
        known.append(candidate.name);
    QVERIFY2(known.contains(host), qPrintable(host));
}

void TestPracticeMaterial::scenariosSayWhatTheyAre()
{
    QStringList names;
    for (const PracticeScenario &scenario : practiceScenarios()) {
        names.append(scenario.name);
        QVERIFY(!scenario.title.isEmpty() && scenario.title.size() <= 60);
        QVERIFY(scenario.story.count(". "_L1) >= 1 && scenario.story.endsWith(u'.'));
    }
    const QStringList expected = {u"open"_s,        u"dns-blocked"_s, u"firewalled"_s,
                                  u"no-cdn"_s,      u"intercepted"_s, u"half-open"_s,
                                  u"key-refused"_s, u"proxy-login"_s, u"mirror"_s};
    QCOMPARE(names, expected);
    QVERIFY(!layoutOf(u"closed"_s).has_value());
}

NETSETUP_TEST(TestPracticeMaterial)
#include "tst_practice_material.moc"
