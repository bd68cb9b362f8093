// The bundled list of public roots is whole and says how old it is.
#include "probes/trust.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestPublicRoots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_list_parses_and_names_its_date()
    {
        QFile file(u":/netsetup/trust/public-roots.pem"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pem = file.readAll();
        static const QRegularExpression head(
            u"^# Mozilla CA list as packaged in Debian ca-certificates \\S+, \\d{4}-\\d{2}-\\d{2}$"_s);
        const QString firstLine = QString::fromUtf8(pem.left(pem.indexOf('\n')));
        QVERIFY2(head.match(firstLine).hasMatch(), qPrintable(firstLine));
        const Result<TrustStore> store = TrustStore::fromPem(pem, u"public roots"_s);
        QVERIFY(store.ok());
        QVERIFY(store->size() > 100);
        QCOMPARE(qsizetype(store->size()), pem.count("-----BEGIN CERTIFICATE-----"));
    }
};

NETSETUP_TEST(TestPublicRoots)
#include "tst_publicroots.moc"
