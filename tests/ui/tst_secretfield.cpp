// A secret on a shared screen: in sight only while somebody holds the button, and never when he has gone
// elsewhere.
#include "support/testprogram.h"
#include "widgets/secretfield.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestSecretField : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    SecretField *m_field = nullptr;
    QLineEdit *m_other = nullptr;

    QPushButton *reveal() { return m_field->findChild<QPushButton *>(); }
    void hold()
    {
        reveal()->setFocus();
        QTest::keyPress(reveal(), Qt::Key_Space);
        QVERIFY(m_field->isRevealed());
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_field = new SecretField(Qt::Horizontal);
        m_field->setTexts(u"&Key"_s, u"Key"_s, u"Stays in memory"_s);
        m_other = new QLineEdit;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_field);
        column->addWidget(m_other);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->edit()->setText(u"k3y-of-nobody"_s);
        QVERIFY(!m_field->isRevealed());
    }
    void cleanup() { m_window.reset(); }

    void shownWhileTheMouseHoldsIt()
    {
        QTest::mousePress(reveal(), Qt::LeftButton);
        QVERIFY(m_field->isRevealed());
        QTest::mouseRelease(reveal(), Qt::LeftButton);
        QVERIFY(!m_field->isRevealed());
        // Away from the button the hand holds nothing.
        QTest::mousePress(reveal(), Qt::LeftButton);
        QTest::mouseMove(reveal(), QPoint(-50, -50));
        QTRY_VERIFY(!m_field->isRevealed());
        QTest::mouseRelease(reveal(), Qt::LeftButton, {}, QPoint(-50, -50));
        QVERIFY(!m_field->isRevealed());
    }

    void shownWhileTheSpaceBarIsHeld()
    {
        hold();
        QTest::keyRelease(reveal(), Qt::Key_Space);
        QVERIFY(!m_field->isRevealed());
    }

    void maskedWhenTheFocusGoes()
    {
        hold();
        m_other->setFocus();
        QVERIFY(!m_field->isRevealed());
    }

    void maskedWhenThePageChanges()
    {
        hold();
        m_field->hide();
        QVERIFY(!m_field->isRevealed());
        m_field->show();
        QVERIFY(!m_field->isRevealed());
    }

    void maskedWhenAnotherWindowComesUp()
    {
        hold();
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTRY_VERIFY(!m_field->isRevealed());
    }

    /// A release that never comes, as with a remote desktop that hangs.
    void maskedAfterAWhile()
    {
        auto *longest = m_field->findChild<QTimer *>();
        QCOMPARE(longest->interval(), 10000);
        longest->setInterval(1);
        hold();
        QTRY_VERIFY(!m_field->isRevealed());
        QVERIFY(reveal()->isDown());
        QTest::keyRelease(reveal(), Qt::Key_Space);
        QVERIFY(!m_field->isRevealed());
    }

    void clearingMasksToo()
    {
        hold();
        m_field->clear();
        QVERIFY(!m_field->isRevealed());
    }

    void saysHowItIsUsed()
    {
        QVERIFY(reveal()->accessibleName().contains("Key"_L1));
        QVERIFY(reveal()->accessibleDescription().contains("held"_L1));
        QVERIFY(!reveal()->isCheckable());
    }
};

NETSETUP_WINDOW_TEST(TestSecretField)
#include "tst_secretfield.moc"
