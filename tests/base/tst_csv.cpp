// Rows for spreadsheets: quoting, line ends, and cells that would run as a formula.
#include "base/csv.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cell_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("plain") << "acme" << QByteArray("\"acme\"\r\n");
        QTest::newRow("empty") << "" << QByteArray("\"\"\r\n");
        QTest::newRow("a quote is doubled") << "a\"b" << QByteArray("\"a\"\"b\"\r\n");
        QTest::newRow("a comma and a line break stay inside") << "a,b\nc" << QByteArray("\"a,b\nc\"\r\n");
        QTest::newRow("UTF-8") << u"ä"_s << QByteArray("\"\xC3\xA4\"\r\n");
        for (const char *start : {"=", "+", "-", "@", "\t", "\r", "\n"}) {
            const QString cell = QString::fromLatin1(start) + u"cmd|' /C calc'!A0"_s;
            QTest::newRow(qPrintable(u"starts with code %1"_s.arg(int(*start))))
                << cell << QByteArray("\"'" + cell.toUtf8() + "\"\r\n");
        }
        QTest::newRow("a formula sign inside is harmless") << "a=1" << QByteArray("\"a=1\"\r\n");
    }
    void cell()
    {
        QFETCH(const QString, cell);
        QFETCH(const QByteArray, printed);
        QCOMPARE(csvRow({cell}), printed);
    }

    void cellsAreSeparatedByCommas()
    {
        QCOMPARE(csvRow({u"a"_s, QString(), u"c"_s}), QByteArray("\"a\",\"\",\"c\"\r\n"));
    }
};

NETSETUP_TEST(TestCsv)
#include "tst_csv.moc"
