#include "findingsmodel.h"

#include "findings/findingtexts.h"

#include <QCoreApplication>

namespace netsetup {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("netsetup::FindingsModel", text);
}

int rankOf(const Finding &finding)
{
    switch (finding.status) {
    case Status::Fail:
        return finding.required ? 0 : 2;
    case Status::Unknown:
        return finding.required ? 1 : 3;
    case Status::Warn:
        return 3;
    case Status::NotReached:
        return 4;
    case Status::Pass:
        return 5;
    case Status::Info:
        return 6;
    case Status::Skipped:
        return 7;
    }
    return 7;
}

QString textFor(const Finding &finding, int column)
{
    switch (column) {
    case FindingsModel::StatusColumn:
        return statusText(finding.status);
    case FindingsModel::TitleColumn:
        return titleOf(finding);
    case FindingsModel::TargetColumn:
        return finding.address.isEmpty() ? finding.target
                                         : QString(finding.target + QLatin1Char(' ') + finding.address);
    case FindingsModel::OwnerColumn:
        return finding.causes.isEmpty() ? QString() : ownerText(finding.causes.first().owner);
    default:
        return {};
    }
}

} // namespace

QString statusText(Status status)
{
    switch (status) {
    case Status::Pass:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "\u2713 works"));
    case Status::Info:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "i note"));
    case Status::Warn:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "! warning"));
    case Status::Fail:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "\u2717 broken"));
    case Status::Unknown:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "? could not tell"));
    case Status::NotReached:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "\u2013 not reached"));
    case Status::Skipped:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "\u2013 does not apply"));
    }
    return {};
}

QString ownerText(Owner owner)
{
    switch (owner) {
    case Owner::Network:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "Network team"));
    case Owner::Dns:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "DNS team"));
    case Owner::Proxy:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "Proxy team"));
    case Owner::Security:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "Security team"));
    case Owner::Cluster:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "Cluster team"));
    case Owner::Vendor:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "StackState"));
    case Owner::You:
        return translated(QT_TRANSLATE_NOOP("netsetup::FindingsModel", "You"));
    }
    return {};
}

void FindingsModel::clear()
{
    setFindings({});
}

void FindingsModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

void FindingsModel::removeFlow(const QString &flow)
{
    for (int row = static_cast<int>(m_findings.size()) - 1; row >= 0; --row) {
        if (m_findings.at(row).flow != flow)
            continue;
        beginRemoveRows({}, row, row);
        m_findings.removeAt(row);
        endRemoveRows();
    }
}

void FindingsModel::replaceFlow(const QString &flow, const QList<Finding> &findings)
{
    removeFlow(flow);
    if (findings.isEmpty())
        return;
    const int first = static_cast<int>(m_findings.size());
    beginInsertRows({}, first, first + static_cast<int>(findings.size()) - 1);
    m_findings << findings;
    endInsertRows();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding &finding = m_findings.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textFor(finding, index.column());
    if (role == rankRole)
        return rankOf(finding);
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StatusColumn:
        return tr("State");
    case TitleColumn:
        return tr("What was found");
    case TargetColumn:
        return tr("Where");
    case OwnerColumn:
        return tr("Who acts");
    default:
        return {};
    }
}

} // namespace netsetup
