// Where one reads from the right everything is mirrored as a whole, and what is read from the left in every
// language stays as it is.
#include "pack/previewpane.h"
#include "practicesetup.h"
#include "speaker.h"
#include "support/testprogram.h"
#include "textroom.h"
#include "theme/wrappedtext.h"
#include "widgets/choicecard.h"
#include "widgets/imagelist.h"
#include "widgets/splitter.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestFromTheRight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void cleanup() { m_speaker.speak(Speech::English); }
    void wrappedLinesBeginAtTheRight();
    void cardsAreMirrored();
    void headersStandAboveTheirCells();
    void referencesAreReadFromTheLeft();
    void whatAFileCoversBeginsAtTheRight();
    void whatIsDividedStaysInside();

private:
    Speaker m_speaker;
};

namespace {

/// Where the dark pixels of these rows end.
int endOf(const QImage &picture, int top, int bottom)
{
    int end = -1;
    for (int y = std::max(0, top); y < std::min(bottom, picture.height()); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (qGray(picture.pixel(x, y)) < 128)
                end = std::max(end, x);
        }
    }
    return end;
}

/// What is written in a cell, without the room around it.
QImage inkOf(QAbstractItemView &view, const QModelIndex &index)
{
    const QImage cell = view.viewport()->grab(view.visualRect(index)).toImage();
    QRect ink;
    for (int y = 0; y < cell.height(); ++y) {
        for (int x = 0; x < cell.width(); ++x) {
            if (qGray(cell.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink.isValid() ? cell.copy(ink) : QImage();
}

int differences(const QImage &one, const QImage &other)
{
    constexpr int clearly = 100; // letters begin between two pixels
    int different = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x)
            different += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > clearly ? 1 : 0;
    }
    return different;
}

const PaintedText *find(const QList<PaintedText> &texts, const QString &part)
{
    const auto at = std::find_if(texts.begin(), texts.end(),
                                 [&part](const PaintedText &text) { return text.text.contains(part); });
    return at == texts.end() ? nullptr : &*at;
}

} // namespace

void TestFromTheRight::wrappedLinesBeginAtTheRight()
{
    QImage picture(160, 80, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setLayoutDirection(Qt::RightToLeft);
    const QString word(5, QChar(0x5e9));
    drawWrapped(painter, picture.rect(), Qt::TextWordWrap | Qt::AlignLeft,
                QStringList{word, word, word, word, word}.join(u' '));
    const int line = painter.fontMetrics().lineSpacing();
    painter.end();
    const int first = endOf(picture, 0, line);
    QVERIFY(first > picture.width() - 5);
    QCOMPARE(endOf(picture, line + 2, 2 * line - 2), first);
}

/// The picture is the whole of itself in a mirror, beside the sign that the card is chosen.
void TestFromTheRight::cardsAreMirrored()
{
    ChoiceCard card(CardPicture::Wall, u"firewall"_s);
    card.setChecked(true);
    card.resize(280, card.heightForWidth(280));
    const QImage plain = card.grab().toImage();
    card.setLayoutDirection(Qt::RightToLeft);
    const QImage mirrored = card.grab().toImage().mirrored(true, false);
    // A tick is no less a tick where one reads from the right: all but that.
    const QRect picture(0, 0, 220, 70);
    const int different = differences(plain.copy(picture), mirrored.copy(picture));
    QVERIFY2(different < 20, qPrintable(QString::number(different)));
}

void TestFromTheRight::headersStandAboveTheirCells()
{
    PracticeSetup practice(u"open"_s, 1);
    QVERIFY(practice.setup != nullptr);
    m_speaker.speak(Speech::LongFromTheRight);
    ImageList list(*practice.setup);
    list.retranslate();
    list.resize(900, 400);
    list.show();
    QCoreApplication::processEvents();
    const auto *view = list.findChild<QTreeView *>();
    const QString head = view->model()->headerData(0, Qt::Horizontal).toString();
    const QList<PaintedText> texts = paintedTexts(list);
    const PaintedText *header = find(texts, head.left(4));
    const PaintedText *cell = find(texts, u"stackstate-k8s-agent"_s);
    QVERIFY(header != nullptr && cell != nullptr);
    QVERIFY(std::abs(header->line.right() - cell->line.right()) < 8);
}

void TestFromTheRight::referencesAreReadFromTheLeft()
{
    PracticeSetup practice(u"open"_s, 1);
    QVERIFY(practice.setup != nullptr);
    ImageList list(*practice.setup);
    list.retranslate();
    list.resize(900, 400);
    list.show();
    auto *view = list.findChild<QTreeView *>();
    const QModelIndex index = view->model()->index(0, 0);
    // Whose tag is not known.
    QVERIFY(index.data().toString().endsWith(u'?'));
    const QImage plain = inkOf(*view, index);
    QVERIFY(!plain.isNull());
    m_speaker.speak(Speech::LongFromTheRight);
    QCoreApplication::processEvents();
    const int different = differences(inkOf(*view, index), plain);
    QVERIFY2(different < 20, qPrintable(QString::number(different)));
}

void TestFromTheRight::whatAFileCoversBeginsAtTheRight()
{
    PracticeSetup practice(u"open"_s, 1);
    QVERIFY(practice.setup != nullptr);
    m_speaker.speak(Speech::LongFromTheRight);
    PreviewPane pane(*practice.setup);
    pane.resize(700, 500);
    const QString words(5, QChar(0x5e9));
    pane.showArtifacts({}, words, {});
    pane.show();
    QCoreApplication::processEvents();
    const auto *box = pane.findChild<QPlainTextEdit *>(u"verdictDetails"_s);
    const QList<PaintedText> texts = paintedTexts(pane);
    const PaintedText *said = find(texts, words);
    QVERIFY(box != nullptr && said != nullptr);
    QVERIFY(box->geometry().right() - said->line.right() < 12);
}

void TestFromTheRight::whatIsDividedStaysInside()
{
    Splitter both(Qt::Horizontal);
    both.addWidget(new QListWidget);
    both.addWidget(new QListWidget);
    both.show();
    int width = 400;
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft, Qt::LeftToRight}) {
        both.setLayoutDirection(direction);
        both.resize(++width, 100);
        QCoreApplication::processEvents();
        for (int i = 0; i < both.count(); ++i)
            QVERIFY(both.rect().contains(both.widget(i)->geometry()));
    }
}

NETSETUP_WINDOW_TEST(TestFromTheRight)
#include "tst_fromtheright.moc"
