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
    const QStringList pages = pagesOf(pdfOf(textWith(linesBefore), {}, u"Request"_s));
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
    const QStringList pages = pagesOf(pdfOf(textWith(0), {}, u"Request"_s));
    for (qsizetype i = 0; i < pages.size(); ++i)
        QCOMPARE(pages.at(i).trimmed().section(QRegularExpression(u"\\s"_s), -1), QString::number(i + 1));
}

NETSETUP_WINDOW_TEST(TestRequestPages)
#include "tst_requestpages.moc"
