#include "handoff/formats/firewall/hcltext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace netsetup {

QString hclDocumentLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line)
        c = c.unicode() >= 0x20 && c.unicode() < 0x7f ? c : QChar(u'?');
    return line.replace("${"_L1, "$${"_L1).replace("%{"_L1, "%%{"_L1);
}

QString hclString(const QString &text)
{
    QString inside = hclDocumentLine(text);
    inside.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + inside + u'"';
}

QString hclStrings(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted.append(hclString(text));
    return u'[' + quoted.join(u", "_s) + u']';
}

} // namespace netsetup
