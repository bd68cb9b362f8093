#include "pack/todotree.h"

#include "base/netnames.h"
#include "models/momentwords.h"
#include "plan/sentparts.h"
#include "widgets/planfieldedit.h"
#include "widgets/texts.h"
#include "widgets/wrappingdelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using ui::grid;

namespace {

enum Role { FieldRole = Qt::UserRole, PageRole, TextRole, AudienceRole, CountRole };

constexpr qsizetype namedHosts = 2;
constexpr int longest = 2000; ///< what is shown of a text that may come from a file

QString pageOf(PackStep::Kind kind)
{
    switch (kind) {
    case PackStep::Kind::Finding:
    case PackStep::Kind::Plan: // the checks show what follows from it
    case PackStep::Kind::Verify:
        return u"checks"_s;
    case PackStep::Kind::Request:
    case PackStep::Kind::Rules:
    case PackStep::Kind::Exemption:
    case PackStep::Kind::Cluster:
        return u"handoff"_s;
    case PackStep::Kind::Answer:
        break;
    }
    return {};
}

/// Many hosts are the same at each thing to do: the first ones and how many there are.
QString fewHosts(const QStringList &hosts)
{
    if (hosts.size() <= namedHosts + 1)
        return hosts.isEmpty() ? QString() : TodoTree::tr("Hosts: %1").arg(hosts.join(u", "_s));
    //: %1: how many hosts, %2: the names of some of them, %3: how many more.
    return TodoTree::tr("%1 hosts: %2 and %3 more")
        .arg(QString::number(hosts.size()), hosts.mid(0, namedHosts).join(u", "_s),
             QString::number(hosts.size() - namedHosts));
}

QString whoWords(Owner owner)
{
    return owner == Owner::You ? TodoTree::tr("you") : ownerWords(owner);
}

/// As wide as the box of a row with one, and nothing in it: names stand below each other.
QPixmap placeOfBox(const QWidget &widget)
{
    QPixmap nothing(widget.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &widget), 1);
    nothing.fill(Qt::transparent);
    return nothing;
}

/// The words of a row stand a little below its upper edge: away from the row above.
class TodoDelegate : public WrappingDelegate
{
public:
    using WrappingDelegate::WrappingDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.parent().isValid())
            return WrappingDelegate::paint(painter, option, index);
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
        row.rect.adjust(0, lift, 0, 0);
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    }

private:
    static constexpr int lift = 3; ///< half of what lies between two rows
};

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
    setItemDelegate(new TodoDelegate(*this));
    setMinimumHeight(20 * grid);
    setColumnWidth(0, 26 * grid);
    header()->setStretchLastSection(false);
    // With the frame of the focus above and the chosen row below, accents need some room.
    header()->setMinimumHeight(fontMetrics().lineSpacing() + grid);
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
        const QDateTime now = QDateTime::currentDateTimeUtc();
        HandoffInput input = m_setup.session().handoff(m_setup.report(), {}, now);
        if (!m_setup.olderPack().isEmpty())
            input.since = m_setup.handoff(now).since;
        todo = todoOf(input);
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
    auto *row = new QTreeWidgetItem(this, {whoWords(team.owner), QString()});
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
    else
        row->setData(0, Qt::DecorationRole, placeOfBox(*this));
    row->setFlags(flags);
    // A symbol beside the words: what is asked is found without reading.
    for (const TodoItem &item : team.mustDo)
        addItem(row, item, u"\u25CF "_s + tr("to do"));
    for (const TodoItem &item : team.mustAnswer)
        addItem(row, item, u"? "_s + tr("to answer"));
}

void TodoTree::addItem(QTreeWidgetItem *team, const TodoItem &item, const QString &kind)
{
    QStringList shown{printable(item.what, longest)};
    QStringList more;
    for (const QString &line : item.more)
        more.append(printable(line, longest));
    shown.append(printable(fewHosts(item.hosts), longest));
    // Why is for everybody; what an answer looks like is for him who answers.
    shown += more.mid(0, 1);
    shown.removeAll(QString());
    if (!item.hosts.isEmpty())
        more.prepend(printable(hostsText(item), longest));
    auto *row = new QTreeWidgetItem(team, {kind, shown.join(u'\n')});
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

/// On a wide window the lines end where they are still read with ease.
void TodoTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    const int readable = 120 * fontMetrics().averageCharWidth();
    const int left = viewport()->width() - columnWidth(0);
    header()->resizeSection(1, std::clamp(left, 0, readable));
}

QString TodoTree::currentText() const
{
    return currentItem() == nullptr ? QString() : currentItem()->data(0, TextRole).toString();
}

} // namespace netsetup
