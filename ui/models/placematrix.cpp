#include "models/placematrix.h"

#include "base/inwords.h"
#include "base/owner.h"
#include "diagram/badgewords.h"
#include "diagram/destinations.h"
#include "diagram/hopstate.h"
#include "findings/report/matrix.h"
#include "models/findingwords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Said
{
    Q_DECLARE_TR_FUNCTIONS(netsetup::PlaceMatrix)
};

/// Connections that people call by one name, as the picture has them on one line.
struct Destination
{
    DestinationKind kind = DestinationKind::Other;
    QString owner; ///< the domain of its hosts
    bool required = true;
    QList<qsizetype> columns;
    QList<Flow> flows;

    [[nodiscard]] QString title() const
    {
        QStringList hosts;
        for (const Flow &flow : flows)
            hosts.append(flow.host);
        hosts.removeDuplicates();
        const QString title =
            flows.size() == 1 ? destinationTitle(kind, flows.first()) : destinationsTitle(kind, hosts);
        return required ? title : inWords("Diagram", "%1 (optional)").arg(title);
    }
};

bool isSameMatter(const Destination &one, const Destination &other)
{
    return one.kind == other.kind && one.owner == other.owner && one.required == other.required &&
           one.kind != DestinationKind::Other;
}

QList<Destination> destinationsOf(const Matrix &matrix, const QList<Flow> &flows)
{
    QHash<QString, Flow> byId;
    for (const Flow &flow : flows)
        byId.insert(flow.id, flow);
    QList<Destination> all;
    for (qsizetype column = 0; column < matrix.columns.size(); ++column) {
        const Flow flow = byId.value(matrix.columns.at(column).flow);
        const Destination own{destinationKind(flow), ownerDomain(flow.host), flow.required, {column}, {flow}};
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&own](const Destination &other) { return isSameMatter(own, other); });
        if (same == all.end()) {
            all.append(own);
            continue;
        }
        same->columns += own.columns;
        same->flows += own.flows;
    }
    return all;
}

HopState stateOf(const MatrixCell &cell, const Flow &flow)
{
    if (!cell.looked)
        return HopState::NotChecked;
    const HopState state = cell.status == Status::NotReached ? HopState::NotReached : symbolFor(cell.status);
    return state == HopState::Fail && !flow.required ? HopState::Warn : state;
}

using FindingsByKey = QHash<QString, const Finding *>;

PlaceCell cellOf(const MatrixCell &seen, const Flow &flow, const FindingsByKey &findings)
{
    PlaceCell cell;
    cell.flow = flow.id;
    cell.state = stateOf(seen, flow);
    cell.key = seen.key;
    const Finding *finding = findings.value(seen.key);
    const bool asks = severity(cell.state) > severity(HopState::Pass);
    if (finding == nullptr || !asks)
        return cell;
    cell.what = badgeWords(*finding);
    // What could not be told has to be tried again, which is nobody's matter.
    const bool onlyAgain = finding->status == Status::Unknown && !finding->causes.isEmpty() &&
                           finding->causes.first().owner == Owner::You;
    if (!finding->causes.isEmpty() && !onlyAgain)
        cell.who = ownerBare(finding->causes.first().owner);
    return cell;
}

/// What was not asked keeps nothing else from being told.
int weight(HopState state)
{
    return state == HopState::NotReached ? 2 * severity(HopState::Pass) + 1 : 2 * severity(state);
}

PlaceCell worstOf(const Destination &destination, const MatrixRow &row, const FindingsByKey &findings)
{
    PlaceCell worst;
    for (qsizetype i = 0; i < destination.columns.size(); ++i) {
        const MatrixCell &seen = row.cells.at(destination.columns.at(i));
        const Flow &flow = destination.flows.at(i);
        if (i == 0 || weight(stateOf(seen, flow)) > weight(worst.state))
            worst = cellOf(seen, flow, findings);
    }
    return worst;
}

FindingsByKey findingsIn(const Report &report)
{
    FindingsByKey byKey;
    byKey.reserve(report.findings.size());
    for (const Finding &finding : report.findings)
        byKey.insert(finding.key, &finding);
    return byKey;
}

QString titleOf(const MatrixRow &row, const Places &places)
{
    const bool several = row.vantages.size() > 1;
    if (row.kind == PlaceKind::Nodes && several && row.vantages.size() == places.count(row.kind))
        return Said::tr("%1 nodes: the same").arg(row.vantages.size());
    if (row.kind == PlaceKind::Pods && several && row.vantages.size() == places.count(row.kind))
        return Said::tr("pods on %1 nodes: the same").arg(row.vantages.size());
    return vantageWords(row.vantages, places);
}

} // namespace

PlaceMatrix placeMatrix(const Report &report)
{
    const Matrix matrix = matrixOf(report);
    PlaceMatrix table;
    if (!matrix.isWorthShowing())
        return table;
    const QList<Destination> destinations = destinationsOf(matrix, report.flows);
    for (const Destination &destination : destinations)
        table.destinations.append(destination.title());
    const FindingsByKey findings = findingsIn(report);
    for (const MatrixRow &seen : matrix.rows) {
        PlaceRow row;
        row.title = titleOf(seen, matrix.places);
        row.vantages = seen.vantages;
        for (const Destination &destination : destinations)
            row.cells.append(worstOf(destination, seen, findings));
        table.rows.append(row);
    }
    return table;
}

} // namespace netsetup
