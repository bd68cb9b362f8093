// The bundled list of public roots is whole and says how old it is.
#include "probes/trust.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace netsetup;

class TestPublicRoots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_list_parses_and_names_its_date()
    {
        QFile file(QStringLiteral(":/netsetup/trust/public-roots.pem"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pem = file.readAll();
        static const QRegularExpression head(QStringLiteral(
            "^# Mozilla CA list as packaged in Debian ca-certificates \\S+, \\d{4}-\\d{2}-\\d{2}$"));
        const QString firstLine = QString::fromUtf8(pem.left(pem.indexOf('\n')));
        QVERIFY2(head.match(firstLine).hasMatch(), qPrintable(firstLine));
        const Result<TrustStore> store = TrustStore::fromPem(pem, QStringLiteral("public roots"));
        QVERIFY(store.ok());
        QVERIFY(store->size() > 100);
        QCOMPARE(qsizetype(store->size()), pem.count("-----BEGIN CERTIFICATE-----"));
    }
};

NETSETUP_TEST(TestPublicRoots)
#include "tst_publicroots.moc"
