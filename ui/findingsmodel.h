// The findings as rows of a table; flows report again and again while checks run.
#pragma once

#include "findings/finding.h"

#include <QAbstractTableModel>

namespace netsetup {

/// Symbol and word: a state is never told by colour alone.
QString statusText(Status status);
QString ownerText(Owner owner);

class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StatusColumn, TitleColumn, TargetColumn, OwnerColumn, ColumnCount };
    /// Rows are sorted by this: what needs somebody first.
    static constexpr int rankRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void setFindings(const QList<Finding> &findings);
    /// Replaces what is known of one flow; rows of other flows stay where they are.
    void replaceFlow(const QString &flow, const QList<Finding> &findings);
    [[nodiscard]] const Finding &at(int row) const { return m_findings.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeFlow(const QString &flow);
    QList<Finding> m_findings;
};

} // namespace netsetup
