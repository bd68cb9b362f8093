#include "base/csv.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString quoted(const QString &text)
{
    static const QString formulaStarts = u"=+-@\t\r\n"_s;
    QString guarded = text;
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        guarded.prepend(u'\'');
    guarded.replace(u'"', "\"\""_L1);
    return u'"' + guarded + u'"';
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(quoted(cell));
    return row.join(u',').toUtf8() + "\r\n"_ba;
}

} // namespace netsetup
