#include "findingdetails.h"

#include "findings/findingtexts.h"
#include "findingsmodel.h"

#include <QCoreApplication>

namespace netsetup {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("netsetup::FindingDetails", text);
}

QStringList causeLines(const Cause &cause)
{
    QStringList lines{
        translated(QT_TRANSLATE_NOOP("netsetup::FindingDetails", "%1 can act:")).arg(ownerText(cause.owner)),
        cause.text};
    if (!cause.decides.isEmpty())
        lines << translated(QT_TRANSLATE_NOOP("netsetup::FindingDetails", "This tells which it is: %1"))
                     .arg(cause.decides);
    lines << QString();
    return lines;
}

} // namespace

QString findingDetails(const Finding &finding)
{
    QStringList lines{titleOf(finding), QString(), detailOf(finding), QString()};
    for (const Cause &cause : finding.causes)
        lines << causeLines(cause);
    const QString target = finding.address.isEmpty()
                               ? finding.target
                               : QString(finding.target + QLatin1Char(' ') + finding.address);
    lines << translated(QT_TRANSLATE_NOOP("netsetup::FindingDetails", "Where: %1")).arg(target)
          << translated(QT_TRANSLATE_NOOP("netsetup::FindingDetails", "Seen from: %1")).arg(finding.vantage)
          << translated(QT_TRANSLATE_NOOP("netsetup::FindingDetails", "Finding: %1")).arg(finding.id);
    return lines.join(QLatin1Char('\n'));
}

} // namespace netsetup
