#include "cluster/rights.h"

#include "base/inwords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostRows = 20'000;

/// "*" is the core group, "*.*" all groups, "*.apps" one of them; "pods/*" all below pods.
bool covers(const QString &granted, const QString &wanted)
{
    if (granted == wanted || granted == "*.*"_L1)
        return true;
    const QString group = wanted.section(u'.', 1);
    const QString name = wanted.section(u'.', 0, 0);
    const QString grantedName = granted.section(u'.', 0, 0);
    if (granted.section(u'.', 1) != group && granted.section(u'.', 1) != "*"_L1)
        return false;
    const bool below = name.contains(u'/') && (grantedName == name.section(u'/', 0, 0) + "/*"_L1 ||
                                               grantedName == "*/"_L1 + name.section(u'/', 1));
    return grantedName == "*"_L1 || grantedName == name || below;
}

} // namespace

Result<Rights> Rights::read(const QByteArray &table)
{
    static const QRegularExpression line(
        u"^(\\S+)[ \\t]+\\[([^\\]]*)\\][ \\t]+\\[([^\\]]*)\\][ \\t]+\\[([^\\]]*)\\]\\s*$"_s);
    Rights rights;
    const QStringList lines = QString::fromUtf8(table).split(u'\n');
    bool headed = false;
    for (const QString &text : lines) {
        headed = headed || (text.startsWith("Resources"_L1) && text.contains("Verbs"_L1));
        const QRegularExpressionMatch match = line.match(text);
        // A right to a single object by its name is none to ours, whose names are new each time.
        if (!match.hasMatch() || !match.captured(3).isEmpty() || rights.m_rows.size() >= mostRows)
            continue;
        rights.m_rows.append({match.captured(1), match.captured(4).split(u' ', Qt::SkipEmptyParts)});
    }
    if (!headed)
        return Error{u"cluster.rights"_s, u"kubectl auth can-i --list"_s,
                     inWords("Cluster", "printed no table of rights"),
                     inWords("Cluster", "use kubectl or oc of version 1.20 or newer")};
    return rights;
}

bool Rights::may(const QString &verb, const QString &resource) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return covers(row.resource, resource) && (row.verbs.contains(verb) || row.verbs.contains(u"*"_s));
    });
}

} // namespace netsetup
