#include "widgets/imagelist.h"

#include "base/files.h"
#include "models/windowwords.h"
#include "setup/setup.h"
#include "widgets/flowlayout.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

const QString listFile = u"registry/images.txt"_s;

/// References are read from the left in every language: a sign at their end would go to the other one. What
/// is copied stays as it is.
class ReferenceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->text.isRightToLeft())
            return; // words in the place of one
        option->displayAlignment = QStyle::visualAlignment(option->direction, option->displayAlignment);
        option->direction = Qt::LeftToRight;
    }
};

/// In the folder of the pack.
QString copyingCommand()
{
    return u"cd registry && sh mirror.sh --copy"_s;
}

} // namespace

ImageList::ImageList(Setup &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_summary(ui::plainLabel())
    , m_filter(new QLineEdit)
    , m_view(new QTreeView)
    , m_copy(new QPushButton)
    , m_save(new QPushButton)
    , m_command(new QPushButton)
    , m_message(ui::plainLabel())
{
    m_shown.setSourceModel(&m_table);
    m_shown.setFilterKeyColumn(-1);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(&m_shown);
    m_view->setObjectName(u"images"_s);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *references = new ReferenceDelegate(m_view);
    m_view->setItemDelegateForColumn(ImageTable::FromColumn, references);
    m_view->setItemDelegateForColumn(ImageTable::ToColumn, references);
    // Registry and tag stand at the two ends.
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setMinimumHeight(9 * (m_view->fontMetrics().lineSpacing() + grid / 2));
    m_view->installEventFilter(this);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(6 * grid);
    header->setSectionResizeMode(ImageTable::FromColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ImageTable::ToColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ImageTable::PlatformColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ImageTable::StateColumn, QHeaderView::ResizeToContents);
    m_filter->setObjectName(u"imageFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(20 * grid);
    connect(m_filter, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid);
    rows->addWidget(m_summary);
    addButtons();
    rows->addWidget(m_view, 1);
    rows->addWidget(m_message);
}

void ImageList::addButtons()
{
    auto *row = new FlowLayout(grid);
    row->addGrowing(m_filter);
    m_copy->setObjectName(u"copyImages"_s);
    m_save->setObjectName(u"saveImages"_s);
    m_command->setObjectName(u"copyMirrorCommand"_s);
    for (QPushButton *button : {m_copy, m_save, m_command}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_copy, &QPushButton::clicked, this, [this] { copyRows(false); });
    connect(m_save, &QPushButton::clicked, this, &ImageList::askWhereToSave);
    connect(m_command, &QPushButton::clicked, this, &ImageList::copyCommand);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ImageList::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: name, registry, state"));
    m_filter->setToolTip(m_filter->placeholderText().toHtmlEscaped());
    m_filter->setAccessibleName(tr("Filter the list of images"));
    m_view->setAccessibleName(tr("Images of the Agent"));
    m_copy->setText(tr("Copy the list"));
    m_copy->setAccessibleDescription(
        tr("All images that are shown, one a line. Ctrl+C in the list copies the selected ones."));
    m_save->setText(tr("Save images.txt …"));
    m_command->setText(tr("Copy the command that copies them"));
    for (QPushButton *button : {m_copy, m_save, m_command})
        button->setAccessibleName(button->text());
    m_command->setAccessibleDescription(tr("For the folder of the hand-off pack: %1").arg(copyingCommand()));
    m_table.retranslate();
    showPlan();
}

void ImageList::showPlan()
{
    const Plan &plan = m_setup.plan();
    const QList<ImageRow> rows = imageRows(plan, m_setup.line(), m_setup.report());
    m_table.setRows(rows);
    m_summary->setText(m_table.summary());
    m_view->setColumnHidden(ImageTable::ToColumn, plan.images.source == ImageSource::Quay);
    m_command->setVisible(plan.images.source == ImageSource::Mirror);
    m_command->setToolTip(m_command->accessibleDescription().toHtmlEscaped());
    m_copy->setToolTip(m_copy->accessibleDescription().toHtmlEscaped());
    const QList<Error> problems = m_setup.problems();
    m_save->setEnabled(problems.isEmpty());
    m_save->setToolTip(problems.isEmpty() ? QString() : windowMessage(problems.first()).toHtmlEscaped());
    say({});
}

void ImageList::copyRows(bool selectedOnly)
{
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    if (selectedOnly) {
        for (const QModelIndex &index : selected)
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
    } else {
        for (int row = 0; row < m_shown.rowCount(); ++row)
            rows.append(row);
    }
    if (rows.isEmpty())
        return;
    QString text;
    for (const int row : std::as_const(rows))
        text += m_table.lineOf(m_shown.mapToSource(m_shown.index(row, 0)).row()) + u'\n';
    QApplication::clipboard()->setText(text);
    say(tr("\u2713 Images copied: %1.").arg(rows.size()));
}

void ImageList::copyCommand()
{
    QApplication::clipboard()->setText(copyingCommand());
    say(tr("\u2713 Copied. Run it in the folder of the hand-off pack: %1").arg(copyingCommand()));
}

Result<QByteArray> ImageList::imagesFile() const
{
    if (const QList<Error> problems = m_setup.problems(); !problems.isEmpty())
        return problems.first();
    PackRequest request;
    request.artifacts = {u"images-list"_s};
    const Result<Pack> pack = makePack(m_setup.handoff(QDateTime::currentDateTimeUtc()), request);
    if (!pack.ok())
        return pack.error();
    for (const Artifact &artifact : pack->artifacts) {
        if (artifact.path == listFile)
            return artifact.bytes;
    }
    return Error{u"usage"_s, listFile, pack->refused.join(u"; "_s), {}};
}

void ImageList::askWhereToSave()
{
    auto *dialog =
        new QFileDialog(this, tr("Save the list of images"), QString(), tr("Texts (*.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"images.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ImageList::save);
    dialog->open();
}

void ImageList::save(const QString &path)
{
    const Result<QByteArray> bytes = imagesFile();
    const Outcome written = bytes.ok() ? writeFile(path, *bytes, {}) : Outcome(bytes.error());
    say(written.ok() ? tr("\u2713 Saved: %1").arg(printable(path, 300))
                     : tr("\u2717 Not saved: %1").arg(windowMessage(written.error())));
}

void ImageList::say(const QString &words)
{
    m_message->setText(words);
    m_message->setAccessibleName(words.isEmpty() ? tr("No message") : words);
}

/// The view itself would copy one cell.
bool ImageList::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = watched == m_view && event->type() == QEvent::KeyPress;
    if (pressed && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyRows(true);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace netsetup
