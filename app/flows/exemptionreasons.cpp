#include "flows/exemptionreasons.h"

#include "base/inwords.h"

namespace netsetup {

QString shownReason(const QString &kept)
{
    for (const char *text : {singleSignOnReason, basicLoginReason, inspectedReason}) {
        const QString pattern = QString::fromUtf8(text);
        const QString before = pattern.section(QStringLiteral("%1"), 0, 0);
        const QString after = pattern.section(QStringLiteral("%1"), 1, 1);
        if (kept.size() < before.size() + after.size() || !kept.startsWith(before) || !kept.endsWith(after))
            continue;
        const QString day = kept.mid(before.size(), kept.size() - before.size() - after.size());
        return inWords("Session", text).arg(day);
    }
    return inWords("Flows", kept);
}

} // namespace netsetup
