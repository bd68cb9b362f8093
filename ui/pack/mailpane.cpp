#include "pack/mailpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

MailPane::MailPane(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_copy(new QPushButton)
{
    m_text->setObjectName(u"mailText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_copy->setObjectName(u"copyMail"_s);
    m_copy->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_text, 1);
    column->addWidget(m_copy, 0, Qt::AlignRight);
    connect(m_copy, &QPushButton::clicked, this, &MailPane::copy);
    retranslate();
}

void MailPane::setMail(const QString &text)
{
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void MailPane::retranslate()
{
    m_text->setAccessibleName(tr("Text of the mail"));
    //: The letter behind & differs from those of all other controls of the page, and of Back, Next and Close.
    m_copy->setText(tr("Copy mail &text"));
}

void MailPane::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    Q_EMIT said(tr("Copied: the text of the mail"));
}

} // namespace netsetup
