#include "widgets/secretfield.h"

#include "widgets/texts.h"

#include <QGridLayout>
#include <QPushButton>

namespace netsetup {

using ui::grid;

SecretField::SecretField(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_edit(new QLineEdit)
    , m_reveal(new QPushButton)
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
    m_reveal->setCheckable(true);
    m_reveal->setAutoDefault(false);
    connect(m_reveal, &QPushButton::toggled, this,
            [this](bool shown) { m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
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
    m_reveal->setText(tr("Show"));
    //: %1: what the field holds, "API key"
    m_reveal->setAccessibleName(tr("Show: %1").arg(name));
}

void SecretField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SecretField::clear()
{
    m_edit->clear();
    m_reveal->setChecked(false);
}

} // namespace netsetup
