#include "models/knownfindings.h"

#include "base/netnames.h"
#include "findings/kinds/findingtexts.h"
#include "findings/report/actions.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestTitle = 300;

/// Finds what stops a finding: by key once a report is numbered, until then by id, of its own address first.
class Blockers
{
public:
    explicit Blockers(const QList<Finding> &findings)
    {
        for (int i = static_cast<int>(findings.size()) - 1; i >= 0; --i) {
            const Finding &finding = findings.at(i);
            m_rows.insert(named(finding.id, {}, {}), i);
            m_rows.insert(named(finding.id, finding.address, finding.vantage), i);
        }
        for (int i = 0; i < findings.size(); ++i) {
            if (!findings.at(i).key.isEmpty())
                m_rows.insert(named(findings.at(i).key, {}, {}), i);
        }
    }
    [[nodiscard]] int of(const Finding &finding) const
    {
        if (finding.blockedBy.isEmpty())
            return -1;
        const auto own = m_rows.constFind(named(finding.blockedBy, finding.address, finding.vantage));
        return own != m_rows.constEnd() ? *own : m_rows.value(named(finding.blockedBy, {}, {}), -1);
    }

private:
    static QString named(const QString &name, const QString &address, const QString &vantage)
    {
        return name + u'\n' + address + u'\n' + vantage;
    }
    QHash<QString, int> m_rows;
};

/// The row that a finding is folded under: the end of its chain of blockers; itself when nothing stops it.
int rootOf(int row, const QList<Finding> &findings, const Blockers &blockers)
{
    constexpr int deepest = 16;
    int root = row;
    for (int i = 0; i < deepest; ++i) {
        const int next = blockers.of(findings.at(root));
        if (next < 0 || next == row)
            break;
        root = next;
    }
    return blockers.of(findings.at(root)) < 0 ? root : row;
}

QString causeOf(const Finding &finding)
{
    const bool asks =
        finding.status == Status::Fail || finding.status == Status::Unknown || finding.status == Status::Warn;
    return asks ? sameMatter(finding) : QString();
}

/// A node, or a pod on it, tells the same as others of its kind: the place is all that differs.
QString alikeOf(const Finding &finding, const QString &cause)
{
    if (!finding.vantage.startsWith("node/"_L1) && !finding.vantage.startsWith("pod/"_L1))
        return {};
    return QStringList{finding.vantage.section(u'/', 0, 0),          finding.id,      wordFor(finding.status),
                       finding.required ? QString() : u"optional"_s, finding.address, cause}
        .join(u'\n');
}

/// One place tells a thing once in a row; what waits is alike where it waits for the same.
void tellApart(QList<KnownFinding> &all)
{
    QHash<QString, int> told;
    for (KnownFinding &known : all) {
        if (known.alike.isEmpty())
            continue;
        known.alike += u'\n' + QString::number(told[known.alike + u'\n' + known.finding.vantage]++);
    }
    QStringList waiting;
    for (const KnownFinding &known : std::as_const(all))
        waiting.append(u'\n' + all.at(known.root).alike);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).root != i && !all.at(i).alike.isEmpty())
            all[i].alike += waiting.at(i);
    }
}

/// Of what is alike the first one has words for all.
void giveTitles(QList<KnownFinding> &all, const Blockers &blockers)
{
    QHash<QString, qsizetype> first;
    for (qsizetype i = 0; i < all.size(); ++i) {
        KnownFinding &known = all[i];
        const qsizetype same = known.alike.isEmpty() ? i : first.value(known.alike, i);
        // The report keeps the title of what stopped it in English.
        const int by = blockers.of(known.finding);
        if (by >= 0)
            known.finding.args.insert(u"blockedBy"_s, same == i
                                                          ? QJsonValue(titleOf(all.at(by).finding))
                                                          : all.at(same).finding.args.value(u"blockedBy"));
        if (same != i)
            continue;
        first.insert(known.alike, i);
        known.title = printable(titleOf(known.finding), longestTitle);
    }
}

} // namespace

Places placesOf(const QList<Finding> &findings)
{
    QSet<QString> vantages;
    for (const Finding &finding : findings)
        vantages.insert(finding.vantage);
    return Places(vantages.values());
}

QList<KnownFinding> knownFindings(const QList<Finding> &findings, bool stale)
{
    const Blockers blockers(findings);
    QList<KnownFinding> all;
    all.reserve(findings.size());
    for (int i = 0; i < findings.size(); ++i) {
        KnownFinding known;
        known.finding = findings.at(i);
        known.key = keyOf(known.finding, stale);
        known.root = rootOf(i, findings, blockers);
        known.cause = causeOf(known.finding);
        known.alike = alikeOf(known.finding, known.cause);
        all.append(known);
    }
    tellApart(all);
    giveTitles(all, blockers);
    return all;
}

QString keyOf(const Finding &finding, bool stale)
{
    return QStringList{u"finding"_s,    finding.flow,    finding.id,
                       finding.address, finding.vantage, stale ? u"stale"_s : QString()}
        .join(u'\n');
}

QString keyOfFlow(const QString &flow)
{
    return "flow\n"_L1 + flow;
}

} // namespace netsetup
