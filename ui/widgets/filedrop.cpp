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

QStringList draggedFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        files.append(url.toLocalFile());
    }
    return files;
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
    m_choose->setAccessibleName(m_several ? tr("Choose files: %1").arg(title)
                                          : tr("Choose a file: %1").arg(title));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the file: %1").arg(title));
}

void FileDrop::setState(const QString &text, bool removable)
{
    m_state->setText(text);
    m_choose->setAccessibleDescription(text);
    m_remove->setEnabled(removable);
}

void FileDrop::takeSeveral()
{
    m_several = true;
    m_remove->hide();
}

bool FileDrop::canTake(const QMimeData *dragged) const
{
    return m_several ? !draggedFiles(dragged).isEmpty() : !draggedFile(dragged).isEmpty();
}

void FileDrop::choose()
{
    auto *dialog = new QFileDialog(this, m_title->text(), QString(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    if (m_several)
        connect(dialog, &QFileDialog::filesSelected, this, &FileDrop::severalGiven);
    else
        connect(dialog, &QFileDialog::fileSelected, this, &FileDrop::given);
    dialog->open();
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(event->mimeData()))
        event->acceptProposedAction();
}

void FileDrop::dropEvent(QDropEvent *event)
{
    if (!canTake(event->mimeData()))
        return;
    if (m_several)
        Q_EMIT severalGiven(draggedFiles(event->mimeData()));
    else
        Q_EMIT given(draggedFile(event->mimeData()));
}

} // namespace netsetup
