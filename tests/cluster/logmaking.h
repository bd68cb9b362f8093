// Lines as the script writes them, for tests of their reader.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline QByteArray logLine(const QJsonObject &object)
{
    return "@sts " + QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

inline QString inBase64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

inline QByteArray beginLine(const QByteArray &node, const QString &net = u"pod"_s)
{
    return logLine({{u"probe"_s, u"begin"_s},
                    {u"at"_s, u"2026-11-22T21:00:00Z"_s},
                    {u"script"_s, 1},
                    {u"run"_s, inBase64("r-17")},
                    {u"node"_s, inBase64(node)},
                    {u"net"_s, net}});
}

/// Something about a flow; what it is does not matter to the reader of lines.
inline QByteArray toldLine(const QString &flow, int number)
{
    return logLine({{u"probe"_s, u"tcp"_s}, {u"flow"_s, flow}, {u"ms"_s, number}});
}

inline QByteArray flowEnd(const QString &flow, int lines)
{
    return logLine({{u"probe"_s, u"told"_s}, {u"flow"_s, flow}, {u"lines"_s, lines}});
}

inline QByteArray endLine(int flows)
{
    return logLine({{u"probe"_s, u"end"_s}, {u"flows"_s, flows}, {u"why"_s, u"all is told"_s}});
}

/// A whole log of one node: two lines of the receiver, one of a registry.
inline QByteArray smallLog(const QByteArray &node)
{
    return beginLine(node) + toldLine(u"receiver"_s, 1) + toldLine(u"receiver"_s, 2) +
           flowEnd(u"receiver"_s, 2) + toldLine(u"registry"_s, 3) + flowEnd(u"registry"_s, 1) + endLine(2);
}

} // namespace netsetup::testing
