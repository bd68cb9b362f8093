// Files as people see them: hostile text renders as text, nothing is fetched from anywhere, tables have their
// cells.
#include "pack/csvtable.h"
#include "pack/renderedtext.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextFrame>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFetched_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("Markdown") << u"text/markdown"_s << u"# Words\n\n![a](%1)\n"_s;
        QTest::newRow("HTML")
            << u"text/html"_s
            << u"<html><head><link rel=stylesheet href=\"%1\"></head><body><p>Words</p>"
               "<img src=\"%1\"><table background=\"%1\"><tr><td>x</td></tr></table></body></html>"_s;
    }

    void nothingIsFetched()
    {
        QFETCH(QString, type);
        QFETCH(QString, pattern);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"secret.png"_s);
        QImage secret(8, 8, QImage::Format_RGB32);
        secret.fill(Qt::red);
        QVERIFY(secret.save(file));
        RenderedText view;
        view.resize(400, 300);
        view.show();
        const QStringList links{file, u"file://"_s + file, u"http://192.0.2.1/x.png"_s, u"secret.png"_s};
        for (const QString &link : links) {
            view.showFile(link, type, pattern.arg(link), {});
            QVERIFY(view.toPlainText().contains("Words"_L1));
            QApplication::processEvents();
            const QUrl name(link);
            const auto image = view.document()->resource(QTextDocument::ImageResource, name).value<QImage>();
            QVERIFY2(image.size() == QSize(1, 1), qPrintable(link));
            QVERIFY2(view.refused() > 0, qPrintable(link));
        }
    }

    void thePictureThatIsHandedInIsShown()
    {
        RenderedText view;
        view.resize(400, 300);
        view.show();
        int asked = 0;
        const auto picture = [&asked] {
            ++asked;
            QImage image(800, 400, QImage::Format_RGB32);
            image.fill(Qt::blue);
            return image;
        };
        view.showFile(u"a.md"_s, u"text/markdown"_s, u"# No picture"_s, picture);
        QApplication::processEvents();
        QCOMPARE(asked, 0);
        view.showFile(u"b.html"_s, u"text/html"_s,
                      u"<p>One</p><svg width=\"9\"><text>inner</text></svg><p>Two</p>"_s, picture);
        QApplication::processEvents();
        QCOMPARE(asked, 1);
        QCOMPARE(view.refused(), 0);
        QVERIFY(!view.toPlainText().contains("inner"_L1));
        QVERIFY(view.toPlainText().contains("One"_L1) && view.toPlainText().contains("Two"_L1));
    }

    void markdownHoldsNoHtml()
    {
        RenderedText view;
        view.showFile(u"a.md"_s, u"text/markdown"_s, u"a <b onclick='x'>b</b> <script>c</script>"_s, {});
        QVERIFY(view.toPlainText().contains("<b onclick"_L1) || !view.toHtml().contains("font-weight:7"_L1));
        QVERIFY(!view.openLinks() && !view.openExternalLinks());
    }

    void theReadersPlaceStays()
    {
        RenderedText view;
        view.resize(300, 150);
        view.show();
        const QString text = u"word\n\n"_s.repeated(200);
        view.showFile(u"a.md"_s, u"text/markdown"_s, text, {});
        view.verticalScrollBar()->setValue(300);
        view.showFile(u"a.md"_s, u"text/markdown"_s, text + u"more"_s, {});
        QCOMPARE(view.verticalScrollBar()->value(), 300);
        view.showFile(u"b.md"_s, u"text/markdown"_s, text, {});
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void csvRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("plain") << u"a,b\r\n1,2\r\n"_s
                               << QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("quoted") << u"\"a,\"\"b\"\"\",\"c\nd\"\n"_s
                                << QList<QStringList>{{u"a,\"b\""_s, u"c\nd"_s}};
        QTest::newRow("no end") << u"a,b"_s << QList<QStringList>{{u"a"_s, u"b"_s}};
        QTest::newRow("empty cells") << u",,\n"_s << QList<QStringList>{{QString(), QString(), QString()}};
        QTest::newRow("a quote that never ends") << u"\"a,b\nc"_s << QList<QStringList>{{u"a,b\nc"_s}};
        QTest::newRow("nothing") << QString() << QList<QStringList>{};
    }

    void csvRows()
    {
        QFETCH(QString, text);
        QTEST(netsetup::csvRows(text), "rows");
    }

    void aTableHasItsHeaderAndRaggedRows()
    {
        CsvTable table;
        table.setText(u"host,port\nquay.io,443\nshort\n"_s);
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.columnCount(), 2);
        QCOMPARE(table.headerData(1, Qt::Horizontal).toString(), u"port"_s);
        QCOMPARE(table.index(0, 1).data().toString(), u"443"_s);
        QCOMPARE(table.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"port: 443"_s);
        QCOMPARE(table.index(1, 1).data().toString(), QString());
    }
};

NETSETUP_WINDOW_TEST(TestPreview)
#include "tst_preview.moc"
