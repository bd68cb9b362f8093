// A CSV file of the pack as the table that a spreadsheet would show: the first row is the header.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace netsetup {

/// Rows of cells, as RFC 4180 has them; a quote that never ends ends with the text.
QList<QStringList> csvRows(const QString &text);

class CsvTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setText(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QStringList m_header;
    QList<QStringList> m_rows;
};

} // namespace netsetup
