// Listens to the events of yaml-cpp's parser. Its node tree is not used: that tree drops duplicate keys and
// quotes, and lets an anchor hold itself.
#include "base/yamlreader.h"

#include "base/inwords.h"
#include "base/yamlscalar.h"

#include <QJsonObject>
#include <QStringDecoder>

#include <map>
#include <sstream>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

using namespace Qt::StringLiterals;

namespace netsetup::yaml {

namespace {

Error notYaml(const QString &what, const QString &text)
{
    return {u"file.not-yaml"_s, what, text, {}};
}

/// A finished value and how many nodes it holds.
struct Node
{
    QJsonValue value;
    int nodes = 1;
};

/// A map or a list that is being read.
struct Frame
{
    bool isMap = false;
    bool dropped = false; ///< below a dropped key: nothing of it is kept
    bool hasKey = false;
    QString key;
    std::map<QString, QJsonValue> entries; ///< sorted, since adding to a large QJsonObject moves its rest
    QJsonArray items;
    int nodes = 1;
    YAML::anchor_t anchor = 0;
};

/// Builds the documents. After the first fault everything else is ignored: the parser cannot be stopped.
class Builder : public YAML::EventHandler
{
public:
    explicit Builder(const Limits &limits)
        : m_limits(limits)
    {}
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] const QJsonArray &documents() const { return m_documents; }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        // yaml-cpp 0.7 reads empty documents for ever where a stray ] or } stands.
        constexpr int mostDocumentsAtOnePlace = 16;
        m_atOnePlace = mark.pos == m_place ? m_atOnePlace + 1 : 0;
        m_place = mark.pos;
        if (m_atOnePlace > mostDocumentsAtOnePlace)
            fail(mark, QT_TRANSLATE_NOOP("Base", "something stands where nothing can stand"));
        m_finished.clear();
        m_open.clear();
        m_hasRoot = false;
    }
    void OnDocumentEnd() override
    {
        if (m_fault.isEmpty() && !m_hasRoot)
            m_documents.append(QJsonValue(QJsonValue::Null));
    }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        if (expectsKey())
            return fail(mark, QT_TRANSLATE_NOOP("Base", "a key is missing or null"));
        OnScalar(mark, "?", anchor, std::string());
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    void fail(const YAML::Mark &mark, const char *what)
    {
        if (m_fault.isEmpty())
            m_fault = inWords("Base", "line %1: %2").arg(mark.line + 1).arg(inWords("Base", what));
    }
    [[nodiscard]] bool expectsKey() const
    {
        return !m_open.empty() && m_open.back().isMap && !m_open.back().hasKey;
    }
    /// Whether the next value of the frame is one that must not be kept.
    [[nodiscard]] bool isDropped(const Frame &frame) const
    {
        return frame.dropped || (frame.isMap && m_limits.droppedKeys.contains(frame.key));
    }
    void takeKey(const YAML::Mark &mark, const QString &key);
    bool countNodes(const YAML::Mark &mark, int nodes);
    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, bool isMap);
    void close();
    /// Puts a finished value where it belongs: into the innermost frame, or it is the document.
    void put(const Node &node, YAML::anchor_t anchor);

    const Limits &m_limits;
    QString m_fault;
    QJsonArray m_documents;
    bool m_hasRoot = false;
    int m_nodes = 0; ///< over all documents
    int m_place = -1;
    int m_atOnePlace = 0;
    std::vector<Frame> m_open;
    std::map<YAML::anchor_t, Node> m_finished;
};

void Builder::takeKey(const YAML::Mark &mark, const QString &key)
{
    Frame &map = m_open.back();
    // Dropped values leave a null behind, so that their keys too are noticed when they come twice.
    if (!map.entries.emplace(key, QJsonValue(QJsonValue::Null)).second)
        return fail(mark, QT_TRANSLATE_NOOP("Base", "a key is there twice"));
    map.key = key;
    map.hasKey = true;
}

bool Builder::countNodes(const YAML::Mark &mark, int nodes)
{
    if (nodes <= m_limits.nodes - m_nodes) {
        m_nodes += nodes;
        return true;
    }
    fail(mark, QT_TRANSLATE_NOOP("Base", "there are more values than any real file has"));
    return false;
}

void Builder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (!m_fault.isEmpty())
        return;
    const auto found = m_finished.find(anchor);
    if (found == m_finished.end())
        return fail(mark, QT_TRANSLATE_NOOP("Base", "an alias (*) stands inside the value that it names"));
    if (expectsKey())
        return fail(mark, QT_TRANSLATE_NOOP("Base", "an alias (*) stands in place of a key"));
    if (countNodes(mark, found->second.nodes))
        put(Node(found->second), 0);
}

void Builder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                       const std::string &value)
{
    if (!m_fault.isEmpty() || !countNodes(mark, 1))
        return;
    const QString text = QString::fromStdString(value);
    if (expectsKey())
        return takeKey(mark, text);
    const std::optional<QJsonValue> read = scalarValue(tag, text);
    if (!read.has_value())
        return fail(
            mark, QT_TRANSLATE_NOOP("Base", "a value has a tag (!) or is a number that cannot be used here"));
    put({*read, 1}, anchor);
}

void Builder::open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, bool isMap)
{
    if (!m_fault.isEmpty() || !countNodes(mark, 1))
        return;
    const std::string expected = isMap ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq";
    if (!tag.empty() && tag != "?" && tag != "!" && tag != expected)
        return fail(mark, QT_TRANSLATE_NOOP("Base", "a value has a tag (!) that cannot be used here"));
    if (expectsKey())
        return fail(mark, QT_TRANSLATE_NOOP("Base", "a map or a list stands in place of a key"));
    if (m_open.size() >= static_cast<size_t>(m_limits.depth))
        return fail(mark, QT_TRANSLATE_NOOP("Base", "the values are nested too deeply"));
    Frame frame;
    frame.isMap = isMap;
    frame.anchor = anchor;
    frame.dropped = !m_open.empty() && isDropped(m_open.back());
    m_open.push_back(std::move(frame));
}

void Builder::close()
{
    if (!m_fault.isEmpty() || m_open.empty())
        return;
    const Frame frame = std::move(m_open.back());
    m_open.pop_back();
    if (!frame.isMap)
        return put({frame.items, frame.nodes}, frame.anchor);
    QJsonObject object;
    for (const auto &[key, value] : frame.entries) {
        if (!m_limits.droppedKeys.contains(key))
            object.insert(key, value);
    }
    put({object, frame.nodes}, frame.anchor);
}

void Builder::put(const Node &node, YAML::anchor_t anchor)
{
    const bool dropped = !m_open.empty() && isDropped(m_open.back());
    // An alias must not bring back what was dropped.
    if (anchor != 0)
        m_finished.insert_or_assign(anchor, dropped ? Node{QJsonValue(QJsonValue::Null), 1} : node);
    if (m_open.empty()) {
        m_documents.append(node.value);
        m_hasRoot = true;
        return;
    }
    Frame &frame = m_open.back();
    frame.nodes += node.nodes;
    if (!frame.isMap && !dropped)
        frame.items.append(node.value);
    else if (frame.isMap && !dropped)
        frame.entries.insert_or_assign(frame.key, node.value);
    frame.hasKey = false;
}

/// The parser's own words without what may follow them: names out of the file do not belong into messages.
QString parserWords(const YAML::Exception &problem)
{
    const QString words = QString::fromStdString(problem.msg).section(u':', 0, 0).simplified();
    return problem.mark.is_null() ? words
                                  : inWords("Base", "line %1: %2").arg(problem.mark.line + 1).arg(words);
}

QString textFault(const QByteArray &text, const Limits &limits)
{
    if (text.size() > limits.bytes)
        return inWords("Base", "is larger than %1 KiB").arg(limits.bytes / 1024);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    if (decoder.hasError() || decoded.contains(QChar(0)))
        return inWords("Base", "is not UTF-8 text");
    return {};
}

} // namespace

Result<QJsonArray> parseDocuments(const QByteArray &text, const QString &what, const Limits &limits)
{
    if (const QString fault = textFault(text, limits); !fault.isEmpty())
        return notYaml(what, fault);
    Builder builder(limits);
    // The library throws from anywhere; nothing of it gets past here.
    try {
        std::istringstream in(text.toStdString());
        YAML::Parser parser(in);
        while (builder.fault().isEmpty() && parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception &problem) {
        if (builder.fault().isEmpty())
            return notYaml(what, inWords("Base", "is not valid YAML (%1)").arg(parserWords(problem)));
    } catch (const std::exception &) {
        return notYaml(what, inWords("Base", "cannot be read as YAML"));
    }
    if (!builder.fault().isEmpty())
        return notYaml(what, inWords("Base", "cannot be used as YAML (%1)").arg(builder.fault()));
    return builder.documents();
}

Result<QJsonValue> parseDocument(const QByteArray &text, const QString &what, const Limits &limits)
{
    const Result<QJsonArray> documents = parseDocuments(text, what, limits);
    if (!documents)
        return documents.error();
    if (documents->size() > 1)
        return notYaml(what, inWords("Base", "holds more than one YAML document"));
    return documents->isEmpty() ? QJsonValue(QJsonValue::Null) : documents->first();
}

} // namespace netsetup::yaml
