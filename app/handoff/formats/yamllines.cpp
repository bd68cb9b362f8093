#include "handoff/formats/yamllines.h"

namespace netsetup {

QStringList yamlLines(const QList<YamlNode> &documents)
{
    const QString text = QString::fromLatin1(yamlText({}, documents));
    return text.isEmpty() ? QStringList() : text.chopped(1).split(u'\n');
}

} // namespace netsetup
