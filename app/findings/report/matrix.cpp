#include "findings/report/matrix.h"

#include "findings/report/nottried.h"
#include "findings/statustable.h"
#include "findings/thiscomputer.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

using Findings = std::vector<const Finding *>;

/// What one place has seen, by column; what keeps the whole place from the network beside it.
struct Sight
{
    QString vantage;
    Findings worst;
    const Finding *ofPlace = nullptr;
};

/// The worst of a cell is told; of what is equally bad the first stage, of what works the last.
bool isTold(const Finding &finding, const Finding *sofar)
{
    if (sofar == nullptr)
        return true;
    const int now = rowOf(finding.status).urgency;
    const int before = rowOf(sofar->status).urgency;
    return now < before || (now == before && finding.status == Status::Pass);
}

/// Where a stage waits for the network of its place, that is what is wrong.
const Finding *toldBy(const Sight &sight, const Finding *finding)
{
    const bool waits = finding != nullptr && finding->status == Status::NotReached;
    return waits && sight.ofPlace != nullptr ? sight.ofPlace : finding;
}

class Sights
{
public:
    explicit Sights(const Report &report)
        : m_columns(static_cast<size_t>(report.flows.size()))
    {
        const UntriedFlows untried(report);
        for (qsizetype i = 0; i < report.flows.size(); ++i) {
            if (!untried.has(report.flows.at(i).id))
                m_columnOf.insert(report.flows.at(i).id, i);
        }
    }
    void add(const Finding &finding)
    {
        const auto column = m_columnOf.constFind(finding.flow);
        const bool ofPlace = finding.flow == thisComputer;
        if (finding.vantage.isEmpty() || (column == m_columnOf.constEnd() && !ofPlace))
            return;
        Sight &sight = at(finding.vantage);
        if (ofPlace) {
            sight.ofPlace = isTold(finding, sight.ofPlace) ? &finding : sight.ofPlace;
            return;
        }
        const Finding *&cell = sight.worst[static_cast<size_t>(*column)];
        if (isTold(finding, cell))
            cell = &finding;
    }
    [[nodiscard]] const std::vector<Sight> &all() const { return m_sights; }

private:
    Sight &at(const QString &vantage)
    {
        const auto known = m_places.constFind(vantage);
        if (known != m_places.constEnd())
            return m_sights[*known];
        m_places.insert(vantage, m_sights.size());
        m_sights.push_back({vantage, Findings(m_columns, nullptr), nullptr});
        return m_sights.back();
    }

    size_t m_columns;
    QHash<QString, qsizetype> m_columnOf;
    QHash<QString, size_t> m_places;
    std::vector<Sight> m_sights;
};

bool asksForAction(Status status)
{
    return status == Status::Fail || status == Status::Unknown || status == Status::Warn;
}

std::optional<Owner> ownerOf(const Finding &finding)
{
    if (!asksForAction(finding.status) || finding.causes.isEmpty())
        return std::nullopt;
    return finding.causes.constFirst().owner;
}

MatrixCell cellOf(const Finding *finding)
{
    MatrixCell cell;
    if (finding == nullptr)
        return cell;
    cell.looked = true;
    cell.status = finding->status;
    cell.id = finding->id;
    cell.key = finding->key;
    return cell;
}

MatrixRow rowFrom(const Sight &sight, const std::vector<size_t> &shown)
{
    MatrixRow row;
    row.kind = placeOf(sight.vantage).kind;
    row.vantages = {sight.vantage};
    for (const size_t column : shown) {
        const Finding *told = toldBy(sight, sight.worst[column]);
        row.cells.append(cellOf(told));
        if (told == nullptr)
            continue;
        if (rowOf(told->status).urgency < rowOf(row.worst).urgency)
            row.worst = told->status;
        const std::optional<Owner> owner = ownerOf(*told);
        if (owner && !row.owners.contains(*owner))
            row.owners.append(*owner);
    }
    return row;
}

/// Equal for places that see the same.
QString sameness(const MatrixRow &row)
{
    QString same = QString::number(static_cast<int>(row.kind));
    if (row.kind < PlaceKind::Pods)
        same += row.vantages.constFirst();
    for (const MatrixCell &cell : row.cells)
        same += u'|' + QString::number(cell.looked ? static_cast<int>(cell.status) : -1) + cell.id;
    for (const Owner owner : row.owners)
        same += u'/' + QString::number(static_cast<int>(owner));
    return same;
}

QList<MatrixRow> folded(const std::vector<Sight> &sights, const std::vector<size_t> &shown)
{
    QList<MatrixRow> rows;
    QHash<QString, qsizetype> known;
    for (const Sight &sight : sights) {
        const MatrixRow row = rowFrom(sight, shown);
        const QString same = sameness(row);
        const auto at = known.constFind(same);
        if (at != known.constEnd()) {
            rows[*at].vantages += row.vantages;
            continue;
        }
        known.insert(same, rows.size());
        rows.append(row);
    }
    for (MatrixRow &row : rows)
        std::sort(row.vantages.begin(), row.vantages.end(), placeLess);
    std::sort(rows.begin(), rows.end(), [](const MatrixRow &a, const MatrixRow &b) {
        const std::pair left(a.kind, rowOf(a.worst).urgency);
        const std::pair right(b.kind, rowOf(b.worst).urgency);
        return left != right ? left < right : placeLess(a.vantages.constFirst(), b.vantages.constFirst());
    });
    return rows;
}

} // namespace

QStringList MatrixRow::nodes() const
{
    QStringList names;
    for (const QString &vantage : vantages)
        names.append(placeOf(vantage).node);
    names.removeAll(QString());
    return names;
}

QString Matrix::placeWords(const MatrixRow &row) const
{
    return placesInWords(row.vantages, places);
}

Matrix matrixOf(const Report &report)
{
    Sights sights(report);
    for (const Finding &finding : report.findings)
        sights.add(finding);
    Matrix matrix;
    QStringList vantages;
    std::vector<bool> used(static_cast<size_t>(report.flows.size()), false);
    for (const Sight &sight : sights.all()) {
        vantages.append(sight.vantage);
        for (size_t column = 0; column < used.size(); ++column)
            used[column] = used[column] || sight.worst[column] != nullptr;
    }
    matrix.places = Places(vantages);
    std::vector<size_t> shown;
    for (size_t column = 0; column < used.size(); ++column) {
        if (!used[column])
            continue;
        const Flow &flow = report.flows.at(static_cast<qsizetype>(column));
        MatrixColumn head;
        head.flow = flow.id;
        head.host = flow.host;
        head.port = flow.port;
        head.required = flow.required;
        matrix.columns.append(head);
        shown.push_back(column);
    }
    matrix.rows = folded(sights.all(), shown);
    return matrix;
}

} // namespace netsetup
