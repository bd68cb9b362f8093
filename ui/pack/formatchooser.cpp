// The list follows every letter; what it narrows to is shown beside it after a pause (`narrowed`).
#include "pack/formatchooser.h"

#include "pack/formatdelegate.h"
#include "widgets/flowlayout.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

void FormatView::keyboardSearch(const QString &text)
{
    if (text == u'/')
        Q_EMIT searchWanted();
    else if (!text.isEmpty() && text.at(0).isPrint())
        Q_EMIT typed(text);
}

void FormatView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    if (above.data(FormatListModel::HeadingRole).toBool())
        QListView::scrollTo(above, hint);
    QListView::scrollTo(index, hint);
}

QModelIndex FormatView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex index = QListView::moveCursor(action, modifiers);
    // Behind every heading stands a format.
    if (index.isValid() && !index.flags().testFlag(Qt::ItemIsEnabled))
        index = index.siblingAtRow(index.row() + 1);
    return index;
}

void FormatView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        return Q_EMIT leaving();
    if (foldKey(event->key()))
        return Q_EMIT foldWanted(currentIndex());
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Up && currentIndex() == before)
        Q_EMIT searchWanted();
}

/// On a fold: what opens one that is closed, or closes one that is open.
bool FormatView::foldKey(int key)
{
    if (!currentIndex().data(FormatListModel::FoldRole).toBool())
        return false;
    const bool open = currentIndex().data(FormatListModel::OpenRole).toBool();
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter ||
           key == (open ? Qt::Key_Left : Qt::Key_Right);
}

FormatChooser::FormatChooser(QWidget *parent)
    : QWidget(parent)
    , m_model(new FormatListModel(this))
    , m_label(new QLabel)
    , m_onlyChosen(new QCheckBox)
    , m_search(new QLineEdit)
    , m_stack(new QStackedWidget)
    , m_view(new FormatView)
{
    m_view->setObjectName(u"formats"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FormatDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMinimumWidth(200);
    m_label->setBuddy(m_view);
    m_onlyChosen->setObjectName(u"onlyChosen"_s);
    m_search->setObjectName(u"searchFormats"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(4 * grid);
    m_search->installEventFilter(this);

    auto *head = new FlowLayout(grid);
    head->addWidget(m_label);
    head->addGap();
    head->addWidget(m_onlyChosen);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeNothing());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid / 2);
    column->addLayout(head);
    column->addWidget(m_search);
    column->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this, &FormatChooser::narrow);
    connect(m_onlyChosen, &QCheckBox::toggled, this, &FormatChooser::narrow);
    auto *keys = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(keys, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connectView();
}

/// What stands in the place of the list where nothing is found.
QWidget *FormatChooser::makeNothing()
{
    auto *place = new QWidget;
    m_nothing = ui::plainLabel();
    m_nothing->setObjectName(u"nothingFound"_s);
    m_showAll = new QPushButton;
    m_showAll->setObjectName(u"showAllFormats"_s);
    m_showAll->setAutoDefault(false);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(grid, grid, grid, grid);
    column->setSpacing(grid);
    column->addWidget(m_nothing);
    column->addWidget(m_showAll, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        showAll();
        goToList();
    });
    return place;
}

void FormatChooser::connectView()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (m_filling || index.data(FormatListModel::IdRole).toString().isEmpty())
                    return;
                m_current = index.data(FormatListModel::IdRole).toString();
                m_looked = m_current;
                Q_EMIT looked(m_current);
            });
    connect(m_model, &FormatListModel::toggled, this, [this](const QString &id, bool checked) {
        m_looked = id;
        showState();
        Q_EMIT toggled(id, checked);
    });
    connect(m_view, &FormatView::typed, this, [this](const QString &text) {
        m_search->setFocus();
        m_search->setText(m_search->text() + text);
    });
    connect(m_view, &FormatView::searchWanted, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_view, &FormatView::leaving, m_search, &QLineEdit::clear);
    connect(m_view, &FormatView::foldWanted, this, &FormatChooser::toggleFold);
    connect(m_view, &FormatView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(FormatListModel::FoldRole).toBool())
            toggleFold(index);
    });
}

void FormatChooser::retranslate()
{
    m_label->setText(tr("File&s in the pack:"));
    m_search->setPlaceholderText(tr("Search: device, maker, file"));
    m_search->setAccessibleName(tr("Search among the files"));
    m_search->setAccessibleDescription(tr("Narrows the list below to what has these words in its name, its "
                                          "maker or its files. What is chosen stays chosen."));
    m_search->setToolTip(tr("%1, or letters typed in the list. Escape empties the search.")
                             .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_onlyChosen->setAccessibleDescription(tr("Shows only what is in the pack."));
    m_view->setAccessibleName(tr("Files in the pack"));
    m_view->setAccessibleDescription(
        tr("Space puts a file into the pack or takes it out, and opens what is folded. Letters search."));
    m_showAll->setText(tr("Show all"));
    showState();
}

void FormatChooser::setFileNames(std::function<FormatListModel::FileNames()> fileNames)
{
    m_askFileNames = std::move(fileNames);
}

FormatListModel::FileNames FormatChooser::fileNames()
{
    if (m_search->text().trimmed().isEmpty() || m_model->ids().isEmpty())
        return {};
    if (!m_fileNames.has_value())
        m_fileNames = m_askFileNames();
    return *m_fileNames;
}

void FormatChooser::setRows(const QList<FormatListModel::Row> &rows, const QStringList &chosen,
                            bool forOneTeam, const QString &deviceQuestion)
{
    m_filling = true;
    m_forOneTeam = forOneTeam;
    m_model->setChecked(QSet<QString>(chosen.begin(), chosen.end()));
    m_model->setRows(rows, deviceQuestion);
    // Other rules may make other files.
    m_fileNames.reset();
    m_model->setSearch(m_search->text(), fileNames());
    takeCurrent();
    showState();
    m_filling = false;
}

void FormatChooser::narrow()
{
    const QString before = m_current;
    m_filling = true;
    m_model->setOnlyChosen(m_onlyChosen->isChecked());
    m_model->setSearch(m_search->text(), fileNames());
    takeCurrent();
    showState();
    m_filling = false;
    if (m_current != before)
        Q_EMIT narrowed();
}

/// The one that the user went to, the one that stood in its place, or the first. Where nothing is in sight,
/// what is shown beside the list stays.
void FormatChooser::takeCurrent()
{
    const QStringList all = m_model->ids();
    if (!all.contains(m_current))
        m_current = all.value(0);
    if (!all.contains(m_looked))
        m_looked = m_current;
    if (m_model->rowCount() == 0 || m_view->currentIndex().data(FormatListModel::FoldRole).toBool())
        return;
    if (m_model->rowOf(m_looked) >= 0)
        m_current = m_looked;
    const int row = m_model->rowOf(m_current);
    const QModelIndex index = m_model->index(row < 0 ? m_model->firstRow() : row);
    m_current = index.data(FormatListModel::IdRole).toString();
    if (m_view->currentIndex() != index)
        m_view->setCurrentIndex(index);
}

void FormatChooser::showState()
{
    //: How many files are in the pack: a switch that leaves only these in the list. No letter behind & is
    //: used by another control of the page.
    m_onlyChosen->setText(tr("Only t&he %1 chosen").arg(m_model->checkedRows().size()));
    const bool nothing = m_model->rowCount() == 0 && !m_model->ids().isEmpty();
    if (nothing)
        m_nothing->setText(nothingWords());
    m_stack->setCurrentIndex(nothing ? 1 : 0);
}

QString FormatChooser::nothingWords() const
{
    const QString words = m_search->text().simplified();
    QStringList told{words.isEmpty()
                         ? tr("No file is chosen.")
                         : tr("No file, maker or device has \u201c%1\u201d in its name.").arg(words)};
    if (m_onlyChosen->isChecked() && !words.isEmpty())
        told.append(tr("Only what is chosen was searched."));
    if (m_forOneTeam)
        told.append(tr("The list has only what is for the chosen team: choose everybody above to see the "
                       "rest."));
    if (!words.isEmpty())
        told.append(tr("Try fewer letters or the name of the maker. A device that is not in the list takes "
                       "the rules by hand: from the change request, the table (CSV) or the plain lists."));
    return told.join(u"\n\n"_s);
}

void FormatChooser::showAll()
{
    m_onlyChosen->setChecked(false);
    m_search->clear();
}

/// The fold stays the current line, wherever it has gone.
void FormatChooser::toggleFold(const QModelIndex &fold)
{
    m_filling = true;
    const int line = m_model->toggleFold(fold.row());
    if (line >= 0) {
        m_view->setCurrentIndex(m_model->index(line));
        m_view->scrollTo(m_model->index(line));
    }
    m_filling = false;
}

void FormatChooser::goToList()
{
    m_looked = m_current;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->scrollTo(m_view->currentIndex());
}

bool FormatChooser::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_stack->currentIndex() == 0)
            goToList();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            goToList();
        m_search->clear();
        return true;
    default:
        return false;
    }
}

bool FormatChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *pressed = dynamic_cast<QKeyEvent *>(event);
        if (pressed != nullptr && searchKey(pressed->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace netsetup
