// Keeps the rows in place while only their words change, so that the selection and the scroll position stay.
#include "pack/formatlist.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int pad = 8;

/// A symbol beside the words: colour is never the only signal.
QString symbolOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return u"\u2713"_s;
    case Readiness::Partly:
        return u"\u25D0"_s;
    case Readiness::Refused:
        break;
    }
    return u"\u2717"_s;
}

QString briefOf(const FormatListModel::Row &row)
{
    return symbolOf(row.verdict.readiness) + u' ' + row.verdict.brief;
}

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

void FormatListModel::setRows(const QList<Row> &rows)
{
    bool sameIds = rows.size() == m_rows.size();
    for (qsizetype i = 0; sameIds && i < rows.size(); ++i)
        sameIds = rows.at(i).id == m_rows.at(i).id;
    if (!sameIds) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

void FormatListModel::setChecked(const QSet<QString> &ids)
{
    if (ids == m_checked)
        return;
    m_checked = ids;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {Qt::CheckStateRole});
}

int FormatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FormatListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::CheckStateRole:
        return m_checked.contains(row.id) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return QString(row.title + u": "_s + row.verdict.brief);
    case Qt::AccessibleDescriptionRole:
    case DetailsRole:
        return row.verdict.details;
    case IdRole:
        return row.id;
    case BriefRole:
        return briefOf(row);
    case ReadinessRole:
        return static_cast<int>(row.verdict.readiness);
    default:
        return {};
    }
}

bool FormatListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const QString id = m_rows.at(index.row()).id;
    const bool checked = value.value<Qt::CheckState>() == Qt::Checked;
    if (checked)
        m_checked.insert(id);
    else
        m_checked.remove(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT toggled(id, checked);
    return true;
}

Qt::ItemFlags FormatListModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

int FormatListModel::rowOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QStringList FormatListModel::checkedRows() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        if (m_checked.contains(row.id))
            ids.append(row.id);
    }
    return ids;
}

/// The style draws background, check box and focus; the two lines of text are ours.
void FormatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    const QRect room =
        style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(4, pad, -pad, -pad);
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const bool refused =
        index.data(FormatListModel::ReadinessRole).toInt() == static_cast<int>(Readiness::Refused);
    QColor ink = item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = ink;
    quiet.setAlphaF(0.75F);
    if (refused && !selected)
        ink = quiet;
    painter->save();
    // Some styles draw the box in the colour of the list where the theme is dark.
    const QRect box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    painter->setPen(quiet);
    painter->drawRect(box.adjusted(0, 0, -1, -1));
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text, int top) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(room.left(), top, room.width(), metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, room.width()));
        return top + metrics.height();
    };
    const int below = line(item.font, ink, title, room.top());
    line(smaller(item.font), quiet, index.data(FormatListModel::BriefRole).toString(), below + 2);
    painter->restore();
}

QSize FormatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height();
    return {plain.width(), lines + 2 + 2 * pad};
}

} // namespace netsetup
