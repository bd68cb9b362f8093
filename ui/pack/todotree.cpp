#include "pack/todotree.h"

#include "base/netnames.h"
#include "handoff/pack/packextra.h"
#include "models/momentwords.h"
#include "plan/sentparts.h"
#include "widgets/planfieldedit.h"
#include "widgets/texts.h"
#include "widgets/wrappingdelegate.h"

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

enum Role { FieldRole = Qt::UserRole, PageRole, TextRole, AudienceRole, CountRole };

QString pageOf(TodoItem::Kind kind)
{
    switch (kind) {
    case TodoItem::Kind::Finding:
        return u"checks"_s;
    case TodoItem::Kind::Rules:
    case TodoItem::Kind::Exemption:
        return u"handoff"_s;
    case TodoItem::Kind::Question:
        break;
    }
    return {};
}

/// A time that somebody wrote by hand stands as it is.
QString dayOf(const QString &at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODate);
    return time.isValid() ? dayWords(time) : printable(at, 40);
}

} // namespace

TodoTree::TodoTree(Setup &setup, QWidget *parent)
    : QTreeWidget(parent)
    , m_setup(setup)
{
    setColumnCount(2);
    setItemDelegate(new WrappingDelegate(*this));
    setMinimumHeight(20 * grid);
    setColumnWidth(0, 26 * grid);
    setTabKeyNavigation(false);
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeWidget::itemActivated, this, &TodoTree::follow);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item, int column) {
        if (!m_filling && column == 0)
            noteTick(item);
    });
    retranslate();
}

void TodoTree::retranslate()
{
    setAccessibleName(tr("What each team has to do and to answer"));
    setAccessibleDescription(
        tr("Space ticks a team that has been sent its part. Return goes to where the thing stands."));
    setHeaderLabels({tr("Who"), tr("What")});
    m_shown.clear();
    refresh();
}

void TodoTree::refresh()
{
    QList<TeamTodo> todo;
    if (m_setup.problems().isEmpty()) {
        const HandoffInput input =
            m_setup.session().handoff(m_setup.report(), {}, QDateTime::currentDateTimeUtc());
        todo = todoOf(input, openPoints(input, PackRequest()));
    }
    QString all;
    for (const TeamTodo &team : std::as_const(todo))
        all += todoText(team);
    if (all.isEmpty() || all != m_shown)
        fill(todo);
    m_shown = all;
    showSent();
}

void TodoTree::fill(const QList<TeamTodo> &todo)
{
    const QString before = currentText();
    m_filling = true;
    clear();
    for (const TeamTodo &team : todo)
        addTeam(team);
    if (todo.isEmpty()) {
        const bool ready = m_setup.problems().isEmpty();
        auto *item = new QTreeWidgetItem(
            this, {QString(), ready ? tr("Nothing is left to do.") : tr("The plan is not complete yet.")});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    expandAll();
    for (QTreeWidgetItemIterator at(this); *at != nullptr; ++at) {
        if (!before.isEmpty() && (*at)->data(0, TextRole).toString() == before)
            setCurrentItem(*at);
    }
    if (currentItem() == nullptr)
        setCurrentItem(topLevelItem(0));
    m_filling = false;
}

void TodoTree::addTeam(const TeamTodo &team)
{
    auto *row = new QTreeWidgetItem(this, {ownerWords(team.owner), QString()});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    row->setFont(0, bold);
    row->setData(0, TextRole, todoText(team));
    row->setData(0, AudienceRole, team.audience);
    //: Of a team; %1 and %2 are numbers.
    row->setData(0, CountRole,
                 tr("to do: %1, to answer: %2").arg(team.mustDo.size()).arg(team.mustAnswer.size()));
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!team.audience.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    row->setFlags(flags);
    for (const TodoItem &item : team.mustDo)
        addItem(row, item, tr("to do"));
    for (const TodoItem &item : team.mustAnswer)
        addItem(row, item, tr("to answer"));
}

void TodoTree::addItem(QTreeWidgetItem *team, const TodoItem &item, const QString &kind)
{
    const QString what = printable(item.what, 600);
    QStringList more = item.more.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : more)
        line = printable(line, 1000);
    // Which hosts it is about is for everybody; what an answer looks like is for him who answers.
    const qsizetype lines = item.kind == TodoItem::Kind::Question ? 1 : 2;
    const QString shown = (QStringList{what} + more.mid(0, lines)).join(u'\n');
    auto *row = new QTreeWidgetItem(team, {kind, shown});
    for (const int column : {0, 1})
        row->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeading);
    row->setData(0, TextRole, todoText(item));
    row->setData(0, FieldRole, item.place);
    row->setData(0, PageRole, pageOf(item.kind));
    row->setToolTip(1, more.join(u'\n').toHtmlEscaped());
    row->setData(1, Qt::AccessibleDescriptionRole, more.join(u'\n'));
}

void TodoTree::showSent()
{
    QHash<QString, QString> sent;
    for (const SentPart &part : m_setup.plan().handoff.sent)
        sent.insert(part.audience, part.at);
    m_filling = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *team = topLevelItem(i);
        const QString audience = team->data(0, AudienceRole).toString();
        const QString count = team->data(0, CountRole).toString();
        if (audience.isEmpty()) {
            if (!count.isEmpty())
                team->setText(1, count);
            continue;
        }
        const bool done = sent.contains(audience);
        team->setCheckState(0, done ? Qt::Checked : Qt::Unchecked);
        const QString state = done ? tr("sent on %1").arg(dayOf(sent.value(audience))) : tr("not sent yet");
        team->setText(1, state + u"; "_s + count);
        team->setToolTip(0, tr("Tick it when the team has been sent its part").toHtmlEscaped());
    }
    m_filling = false;
}

void TodoTree::noteTick(const QTreeWidgetItem *team)
{
    const QString audience = team->data(0, AudienceRole).toString();
    if (audience.isEmpty())
        return;
    const bool done = team->checkState(0) == Qt::Checked;
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    m_setup.edit([&](Plan &plan) {
        if (done)
            noteSent(plan, {audience, now});
        else
            dropSent(plan, audience);
    });
    showSent();
}

void TodoTree::follow(QTreeWidgetItem *item)
{
    const QString field = item->data(0, FieldRole).toString();
    const QString page = item->data(0, PageRole).toString();
    if (!field.isEmpty())
        Q_EMIT answerWanted(field);
    else if (!page.isEmpty())
        Q_EMIT pageWanted(page);
    else
        item->setExpanded(!item->isExpanded());
}

QString TodoTree::currentText() const
{
    return currentItem() == nullptr ? QString() : currentItem()->data(0, TextRole).toString();
}

} // namespace netsetup
