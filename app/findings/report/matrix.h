// Who sees what: every place of a report against every host of the plan, the worst stage in each cell. Places
// that see the same are one row, so that a cluster of a thousand nodes fits on a page.
#pragma once

#include "findings/place.h"
#include "findings/report/report.h"

namespace netsetup {

struct MatrixColumn
{
    MatrixColumn() = default;
    QString flow; ///< "receiver"
    QString host;
    quint16 port = 0;
    bool required = true;
};

struct MatrixCell
{
    MatrixCell() = default;
    bool looked = false; ///< false: nothing was asked from there, and nothing else here counts
    Status status = Status::Skipped;
    QString id;  ///< of the finding that is worst; of what works, its last stage
    QString key; ///< of that finding
};

struct MatrixRow
{
    MatrixRow() = default;
    PlaceKind kind = PlaceKind::Workstation;
    QStringList vantages;    ///< all that see just this, by name
    QList<MatrixCell> cells; ///< one per column
    QList<Owner> owners;     ///< who acts where cells ask for it, in the order of the columns
    Status worst = Status::Skipped;

    /// The names of the nodes of a row of pods or nodes: from the cluster, so they may be anything.
    [[nodiscard]] QStringList nodes() const;
};

struct Matrix
{
    Matrix() = default;
    QList<MatrixColumn> columns; ///< in flow order; those that some place has looked at, or could have
    QList<MatrixRow> rows;       ///< the workstation, others, pods, nodes; of each kind the worst first
    Places places;

    /// One place alone needs no table.
    [[nodiscard]] bool isWorthShowing() const { return places.isSeveral() && !columns.isEmpty(); }
    /// "pods on 11 of 12 nodes (worker-1, worker-2, worker-3 and 8 more)", safe to show.
    [[nodiscard]] QString placeWords(const MatrixRow &row) const;
};

/// Pure, and linear in the findings.
Matrix matrixOf(const Report &report);

} // namespace netsetup
