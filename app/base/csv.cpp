#include "base/csv.h"

namespace netsetup {

namespace {

QString quoted(const QString &text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n");
    QString guarded = text;
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        guarded.prepend(QLatin1Char('\''));
    guarded.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + guarded + QLatin1Char('"');
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(quoted(cell));
    return row.join(QLatin1Char(',')).toUtf8() + QByteArrayLiteral("\r\n");
}

} // namespace netsetup
