#include "pack/csvtable.h"

#include <utility>

namespace netsetup {

namespace {

/// Walks the text once; what is quoted may hold separators, line ends and doubled quotes.
class CsvReader
{
public:
    QList<QStringList> rows(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const bool doubled = m_quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
            if (doubled)
                ++i;
            if (c == u'"' && !doubled)
                m_quoted = !m_quoted;
            else
                take(c);
        }
        if (!m_cell.isEmpty() || !m_row.isEmpty())
            endRow();
        return m_rows;
    }

private:
    void take(QChar c)
    {
        if (m_quoted || (c != u',' && c != u'\n' && c != u'\r'))
            m_cell += c;
        else if (c == u',')
            m_row.append(std::exchange(m_cell, QString()));
        else if (c == u'\n')
            endRow();
    }
    void endRow()
    {
        m_row.append(std::exchange(m_cell, QString()));
        m_rows.append(std::exchange(m_row, QStringList()));
    }

    QList<QStringList> m_rows;
    QStringList m_row;
    QString m_cell;
    bool m_quoted = false;
};

} // namespace

QList<QStringList> csvRows(const QString &text)
{
    return CsvReader().rows(text);
}

void CsvTable::setText(const QString &text)
{
    beginResetModel();
    m_rows = csvRows(text);
    m_header = m_rows.isEmpty() ? QStringList() : m_rows.takeFirst();
    endResetModel();
}

int CsvTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CsvTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant CsvTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString cell = m_rows.value(index.row()).value(index.column());
    // In a list of cells the name of the column is not heard.
    return role == Qt::DisplayRole ? cell : QString(m_header.value(index.column()) + u": " + cell);
}

QVariant CsvTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_header.value(section)) : QVariant(section + 1);
}

} // namespace netsetup
