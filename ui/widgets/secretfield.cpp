#include "widgets/secretfield.h"

#include "widgets/texts.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QTimer>

namespace netsetup {

using ui::grid;

namespace {

constexpr int longestReveal = 10000;

} // namespace

SecretField::SecretField(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_edit(new QLineEdit)
    , m_reveal(new QPushButton)
    , m_longest(new QTimer(this))
{
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid);
    if (orientation == Qt::Horizontal) {
        rows->addWidget(m_label, 0, 0);
        rows->addWidget(m_edit, 0, 1);
        rows->addWidget(m_reveal, 0, 2);
    } else {
        m_label->setWordWrap(true);
        rows->addWidget(m_label, 0, 0);
        rows->addWidget(m_edit, 1, 0);
        rows->addWidget(m_reveal, 1, 1);
    }
    m_edit->setEchoMode(QLineEdit::Password);
    m_label->setBuddy(m_edit);
    m_reveal->setObjectName(QStringLiteral("revealSecret"));
    m_reveal->setAutoDefault(false);
    m_longest->setSingleShot(true);
    m_longest->setInterval(longestReveal);
    // By the mouse or by the space bar; losing the focus counts as letting go.
    connect(m_reveal, &QPushButton::pressed, this, &SecretField::reveal);
    connect(m_reveal, &QPushButton::released, this, &SecretField::mask);
    connect(m_longest, &QTimer::timeout, this, &SecretField::mask);
    // Not textEdited: what an assistive tool puts in was not typed.
    connect(m_edit, &QLineEdit::textChanged, this,
            // A password may have several lines; the break at the end of what was copied is none of them.
            [this](const QString &text) {
                const QString bare = text.endsWith(u'\n') ? text.chopped(1) : text;
                Q_EMIT edited(Secret(bare.toUtf8()));
            });
}

SecretField::~SecretField()
{
    const QSignalBlocker nobodyListens(this);
    m_edit->clear();
}

void SecretField::setTexts(const QString &label, const QString &name, const QString &hint)
{
    m_label->setText(label);
    m_edit->setAccessibleName(name);
    m_edit->setAccessibleDescription(hint);
    m_edit->setToolTip(hint);
    m_reveal->setText(tr("Hold to show"));
    //: %1: what the field holds, "API key"
    m_reveal->setAccessibleName(tr("Hold to show: %1").arg(name));
    const QString held =
        tr("Shown only while the button or the space bar is held, and for 10 seconds at most");
    m_reveal->setAccessibleDescription(held);
    m_reveal->setToolTip(held);
}

void SecretField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SecretField::clear()
{
    m_edit->clear();
    mask();
}

bool SecretField::isRevealed() const
{
    return m_edit->echoMode() == QLineEdit::Normal;
}

void SecretField::reveal()
{
    m_edit->setEchoMode(QLineEdit::Normal);
    m_longest->start();
}

void SecretField::mask()
{
    m_longest->stop();
    m_edit->setEchoMode(QLineEdit::Password);
}

/// Another page, another tab, the window in the background.
void SecretField::hideEvent(QHideEvent *event)
{
    mask();
    QWidget::hideEvent(event);
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        mask();
    QWidget::changeEvent(event);
}

} // namespace netsetup
