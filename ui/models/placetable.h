// What every place saw of every destination, as a table: this computer, nodes, pods on nodes. Places that saw
// the same are one row.
#pragma once

#include "diagram/diagramcolours.h"
#include "models/placematrix.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>

namespace netsetup {

class PlaceTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int PlaceColumn = 0; ///< the destinations stand behind it
    enum Role {
        StateRole = Qt::UserRole + 1, ///< the HopState as a number
        WhoRole,
    };

    explicit PlaceTable(QObject *parent = nullptr);

    void setColours(const DiagramColours &colours);
    void setMatrix(const PlaceMatrix &matrix);
    [[nodiscard]] const PlaceMatrix &matrix() const { return m_matrix; }
    /// Of the place as a whole its worst one.
    [[nodiscard]] PlaceCell cellAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant ofPlace(const PlaceRow &row, int role) const;
    [[nodiscard]] QVariant ofCell(const PlaceRow &row, int destination, int role) const;

    PlaceMatrix m_matrix;
    QHash<int, QIcon> m_icons;
};

/// "Receiver: dropped, network team"
QString cellWords(const QString &destination, const PlaceCell &cell);
/// The nodes' names, the first few and how many more.
QString placeNames(const QStringList &vantages);

} // namespace netsetup
