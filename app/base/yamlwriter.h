// Writes YAML in block style: entries in the order given, every string in double quotes, comments above
// entries.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace netsetup {

/// A value to be written as YAML. Whatever a string holds, it stays one string.
class YamlNode
{
public:
    static YamlNode text(const QString &text);
    /// The same for a text of several lines that people read: in lines, where nothing in it needs an escape.
    static YamlNode lines(const QString &text);
    static YamlNode number(qint64 number);
    static YamlNode flag(bool on);
    static YamlNode map();
    static YamlNode list(const QList<YamlNode> &items = {});
    static YamlNode texts(const QStringList &items);

    /// Puts an entry at the end of a map, or in place of the one with this key. Returns the map.
    YamlNode &set(const QString &key, const YamlNode &value);
    /// The entry below these keys; maps that are missing on the way are made.
    YamlNode &at(const QStringList &path);
    /// Puts an item at the end of a list. Returns the list.
    YamlNode &append(const YamlNode &item);
    /// Lines that stand above this entry. Returns the entry.
    YamlNode &comment(const QStringList &lines);
    /// Lines that stand below the last entry of this map or list. Returns it.
    YamlNode &closing(const QStringList &lines);

    [[nodiscard]] bool isEmpty() const { return m_children.isEmpty(); }
    [[nodiscard]] const QStringList &comments() const { return m_comment; }
    [[nodiscard]] const QStringList &closingLines() const { return m_closing; }

private:
    enum class Kind { Text, Lines, Number, Flag, Map, List };
    explicit YamlNode(Kind kind)
        : m_kind(kind)
    {}
    [[nodiscard]] QByteArray scalar() const;
    [[nodiscard]] bool hasBlock() const;
    void writeLines(QByteArray &out, int depth) const;
    void writeBlock(QByteArray &out, int depth) const;
    void writeItem(QByteArray &out, int depth) const;
    void writeEntry(QByteArray &out, int depth, const QString &key) const;
    friend QByteArray yamlText(const QStringList &header, const QList<YamlNode> &documents);

    Kind m_kind = Kind::Map;
    QString m_text;
    qint64 m_number = 0;
    QStringList m_keys; ///< of a map, one for each child
    QList<YamlNode> m_children;
    QStringList m_comment;
    QStringList m_closing;
};

/// The documents behind a block of comment lines; more than one are kept apart by "---". US-ASCII, LF.
/// Without a document only comments are written, which is an empty stream.
QByteArray yamlText(const QStringList &header, const QList<YamlNode> &documents);

/// One comment line, without a character that could end it.
QByteArray yamlComment(const QString &line);

} // namespace netsetup
