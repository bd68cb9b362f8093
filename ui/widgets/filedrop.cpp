#include "widgets/filedrop.h"

#include "widgets/texts.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QMimeData>
#include <QPushButton>

namespace netsetup {

using ui::grid;

QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

FileDrop::FileDrop(QWidget *parent)
    : QFrame(parent)
    , m_title(ui::plainLabel())
    , m_state(ui::plainLabel())
    , m_choose(new QPushButton)
    , m_remove(new QPushButton)
{
    setAcceptDrops(true);
    setFrameShape(QFrame::StyledPanel);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setMinimumHeight(2 * m_state->fontMetrics().lineSpacing());
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    rows->setHorizontalSpacing(grid);
    rows->setColumnStretch(0, 1);
    rows->addWidget(m_title, 0, 0);
    rows->addWidget(m_choose, 0, 1);
    rows->addWidget(m_remove, 0, 2);
    rows->addWidget(m_state, 1, 0, 1, 3);
    for (QPushButton *button : {m_choose, m_remove})
        button->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &FileDrop::choose);
    connect(m_remove, &QPushButton::clicked, this, &FileDrop::removed);
}

void FileDrop::setTexts(const QString &title, const QString &filter)
{
    m_filter = filter;
    m_title->setText(title);
    m_choose->setText(tr("Choose …"));
    m_choose->setAccessibleName(tr("Choose a file: %1").arg(title));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the file: %1").arg(title));
}

void FileDrop::setState(const QString &text, bool removable)
{
    m_state->setText(text);
    m_choose->setAccessibleDescription(text);
    m_remove->setEnabled(removable);
}

void FileDrop::choose()
{
    auto *dialog = new QFileDialog(this, m_title->text(), QString(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileDrop::given);
    dialog->open();
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileDrop::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(event->mimeData());
    if (!file.isEmpty())
        Q_EMIT given(file);
}

} // namespace netsetup
