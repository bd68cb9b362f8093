// The pages of the request: nothing of the text is lost, and no heading stands alone at the end of a page,
// wherever the text before it ends.
#include "base/files.h"
#include "pack/requestpages.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int sections = 24;

/// Sections of different lengths: a list, a paragraph, a table, a heading that follows a heading.
QByteArray textWith(int linesBefore)
{
    QByteArray text = "# Title\n\n";
    for (int i = 0; i < linesBefore; ++i)
        text += "Filler " + QByteArray::number(i) + ".\n\n";
    for (int i = 0; i < sections; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "## Heading-" + number + "\n\n";
        if (i % 3 == 0)
            text += "### Below-" + number + "\n\n";
        if (i % 2 == 0)
            text += "- one-" + number + "\n- two-" + number + "\n- three-" + number + "\n\n";
        else
            text += "| Host | Port |\n|---|---|\n| cell-" + number + " | 443 |\n\n";
        text += "Paragraph-" + number + ".\n\n";
    }
    return text;
}

QByteArray pdfOf(const QByteArray &markdown)
{
    return RequestPages(markdown, {}).toPdf(u"Request"_s);
}

QStringList pagesOf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"request.pdf"_s);
    if (!writeFile(path, pdf, path).ok())
        return {};
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
}

/// Without the number of the page.
QString lastLineOf(const QString &page)
{
    QStringList lines = page.split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines.size() > 1 ? lines.at(lines.size() - 2).trimmed() : QString();
}

} // namespace

class TestRequestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noHeadingStandsAlone_data();
    void noHeadingStandsAlone();
    void pagesAreNumbered();
    void aPageLooksAsItIsPrinted();
};

void TestRequestPages::noHeadingStandsAlone_data()
{
    QTest::addColumn<int>("linesBefore");
    for (int lines = 0; lines < 36; lines += 2)
        QTest::addRow("%d lines before", lines) << lines;
}

void TestRequestPages::noHeadingStandsAlone()
{
    QFETCH(int, linesBefore);
    const QStringList pages = pagesOf(pdfOf(textWith(linesBefore)));
    QVERIFY(pages.size() > 1);
    for (const QString &page : pages) {
        const QString last = lastLineOf(page);
        QVERIFY2(!last.startsWith("Heading"_L1) && !last.startsWith("Below"_L1), qPrintable(last));
    }
    const QString all = pages.join(u' ') + u' ';
    for (int i = 0; i < sections; ++i) {
        QStringList words{u"Heading-%1"_s, u"Paragraph-%1."_s};
        if (i % 2 == 0)
            words << u"one-%1"_s << u"three-%1"_s;
        else
            words << u"cell-%1"_s;
        for (const QString &word : words)
            QVERIFY2(all.contains(QRegularExpression(QRegularExpression::escape(word.arg(i)) + u"\\s"_s)),
                     qPrintable(word.arg(i)));
    }
}

void TestRequestPages::pagesAreNumbered()
{
    const QStringList pages = pagesOf(pdfOf(textWith(0)));
    for (qsizetype i = 0; i < pages.size(); ++i)
        QCOMPARE(pages.at(i).trimmed().section(QRegularExpression(u"\\s"_s), -1), QString::number(i + 1));
}

/// Each line of the PDF has its ink at the same place of the picture.
void TestRequestPages::aPageLooksAsItIsPrinted()
{
    const QByteArray text = textWith(3);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"request.pdf"_s);
    RequestPages pages(text, {});
    const QImage seen = pages.toImage(1, 620);
    QVERIFY(writeFile(path, pages.toPdf(u"Request"_s), path).ok());
    QCOMPARE(pagesOf(pdfOf(text)).size(), pages.count());
    QProcess painter;
    painter.start(u"pdftoppm"_s,
                  {u"-png"_s, u"-f"_s, u"2"_s, u"-l"_s, u"2"_s, u"-singlefile"_s, u"-scale-to-x"_s, u"620"_s,
                   u"-scale-to-y"_s, u"-1"_s, path, folder.filePath(u"page"_s)});
    QVERIFY(painter.waitForFinished() && painter.exitCode() == 0);
    const QImage printed(folder.filePath(u"page.png"_s));
    QVERIFY(std::abs(printed.height() - seen.height()) <= 1);
    // Letters are drawn otherwise by another program: rows of ink and rows without it are the same.
    const auto inkIn = [](const QImage &page, int from) {
        int ink = 0;
        for (int y = from; y < from + 10; ++y) {
            for (int x = 0; x < page.width(); ++x)
                ink += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
        }
        return ink;
    };
    int rows = 0;
    for (int from = 0; from + 10 < std::min(seen.height(), printed.height()); from += 10) {
        const int one = inkIn(seen, from);
        const int other = inkIn(printed, from);
        QVERIFY2(std::abs(one - other) <= 40 + std::max(one, other) / 2,
                 qPrintable(u"at %1: %2, %3"_s.arg(from).arg(one).arg(other)));
        rows += one > 0 ? 1 : 0;
    }
    QVERIFY(rows > 20);
}

NETSETUP_WINDOW_TEST(TestRequestPages)
#include "tst_requestpages.moc"
