// The layout is plain and made here; each scalar is written by yaml-cpp, since right quoting is no thing to
// do by hand.
#include "base/yamlwriter.h"

#include <QRegularExpression>

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int indentWidth = 2;

QByteArray indent(int depth)
{
    return QByteArray(static_cast<qsizetype>(depth) * indentWidth, ' ');
}

QByteArray quotedScalar(const QString &text)
{
    YAML::Emitter emitter;
    emitter.SetOutputCharset(YAML::EscapeNonAscii);
    emitter << YAML::DoubleQuoted << text.toStdString();
    return {emitter.c_str(), static_cast<qsizetype>(emitter.size())};
}

/// Keys that every reader takes for a string are bare; the others are quoted ("yes" and "n" are not bare).
QByteArray keyText(const QString &key)
{
    static const QRegularExpression bare(u"\\A[A-Za-z][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)?\\z"_s);
    static const QStringList words{
        u"y"_s, u"n"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"null"_s, u"true"_s, u"false"_s,
    };
    if (bare.match(key).hasMatch() && !words.contains(key.toLower()))
        return key.toLatin1();
    return quotedScalar(key);
}

void writeComments(QByteArray &out, int depth, const QStringList &lines)
{
    for (const QString &line : lines)
        out += indent(depth) + yamlComment(line) + '\n';
}

} // namespace

QByteArray yamlComment(const QString &line)
{
    if (line.isEmpty())
        return "#";
    QByteArray text("# ");
    for (const QChar c : line)
        text += c.unicode() >= 0x20 && c.unicode() < 0x7f ? c.toLatin1() : '?';
    return text;
}

YamlNode YamlNode::text(const QString &text)
{
    YamlNode node(Kind::Text);
    node.m_text = text;
    return node;
}

YamlNode YamlNode::lines(const QString &text)
{
    // What stands between the line breaks is taken as it is: only there may be nothing that a reader drops.
    static const QRegularExpression plain(u"\\A[!-~][ -~]*\\n([ -~]*\\n)*\\z"_s);
    YamlNode node = YamlNode::text(text);
    if (plain.match(text).hasMatch() && !text.endsWith("\n\n"_L1))
        node.m_kind = Kind::Lines;
    return node;
}

YamlNode YamlNode::number(qint64 number)
{
    YamlNode node(Kind::Number);
    node.m_number = number;
    return node;
}

YamlNode YamlNode::flag(bool on)
{
    YamlNode node(Kind::Flag);
    node.m_number = on ? 1 : 0;
    return node;
}

YamlNode YamlNode::map()
{
    return YamlNode(Kind::Map);
}

YamlNode YamlNode::list(const QList<YamlNode> &items)
{
    YamlNode node(Kind::List);
    node.m_children = items;
    return node;
}

YamlNode YamlNode::texts(const QStringList &items)
{
    YamlNode node(Kind::List);
    for (const QString &item : items)
        node.m_children.append(text(item));
    return node;
}

YamlNode &YamlNode::set(const QString &key, const YamlNode &value)
{
    at({key}) = value;
    return *this;
}

YamlNode &YamlNode::at(const QStringList &path)
{
    YamlNode *node = this;
    for (const QString &key : path) {
        qsizetype index = node->m_keys.indexOf(key);
        if (index < 0) {
            index = node->m_keys.size();
            node->m_keys.append(key);
            node->m_children.append(map());
        }
        node = &node->m_children[index];
    }
    return *node;
}

YamlNode &YamlNode::append(const YamlNode &item)
{
    m_children.append(item);
    return *this;
}

YamlNode &YamlNode::comment(const QStringList &lines)
{
    m_comment = lines;
    return *this;
}

YamlNode &YamlNode::closing(const QStringList &lines)
{
    m_closing = lines;
    return *this;
}

QByteArray YamlNode::scalar() const
{
    switch (m_kind) {
    case Kind::Text:
    case Kind::Lines:
        return quotedScalar(m_text);
    case Kind::Number:
        return QByteArray::number(m_number);
    case Kind::Flag:
        return m_number != 0 ? "true" : "false";
    case Kind::Map:
        return "{}";
    case Kind::List:
        break;
    }
    return "[]";
}

bool YamlNode::hasBlock() const
{
    return !m_children.isEmpty();
}

void YamlNode::writeLines(QByteArray &out, int depth) const
{
    out += " |\n";
    const QStringList lines = m_text.chopped(1).split(u'\n');
    for (const QString &line : lines)
        out += line.isEmpty() ? QByteArray("\n") : QByteArray(indent(depth) + line.toLatin1() + '\n');
}

void YamlNode::writeEntry(QByteArray &out, int depth, const QString &key) const
{
    writeComments(out, depth, m_comment);
    out += indent(depth) + keyText(key) + ':';
    if (m_kind == Kind::Lines)
        return writeLines(out, depth + 1);
    if (!hasBlock()) {
        out += ' ' + scalar() + '\n';
        return;
    }
    out += '\n';
    writeBlock(out, depth + 1);
}

void YamlNode::writeItem(QByteArray &out, int depth) const
{
    writeComments(out, depth, m_comment);
    out += indent(depth) + '-';
    if (!hasBlock()) {
        out += ' ' + scalar() + '\n';
        return;
    }
    // The first line of the block moves up beside the dash; a comment there would swallow it.
    const bool startsWithComment = !m_children.first().m_comment.isEmpty();
    QByteArray block;
    writeBlock(block, depth + 1);
    if (startsWithComment)
        out += '\n' + block;
    else
        out += ' ' + block.mid(indent(depth + 1).size());
}

void YamlNode::writeBlock(QByteArray &out, int depth) const
{
    for (qsizetype i = 0; i < m_children.size(); ++i) {
        if (m_kind == Kind::Map)
            m_children.at(i).writeEntry(out, depth, m_keys.at(i));
        else
            m_children.at(i).writeItem(out, depth);
    }
    writeComments(out, depth, m_closing);
}

QByteArray yamlText(const QStringList &header, const QList<YamlNode> &documents)
{
    QByteArray out;
    writeComments(out, 0, header);
    for (const YamlNode &document : documents) {
        if (documents.size() > 1)
            out += "---\n";
        else if (!header.isEmpty())
            out += '\n';
        writeComments(out, 0, document.m_comment);
        if (document.hasBlock()) {
            document.writeBlock(out, 0);
        } else {
            out += document.scalar() + '\n';
            writeComments(out, 0, document.m_closing);
        }
    }
    return out;
}

} // namespace netsetup
