// The language in which Calico's policies select, as its own reader takes it (libcalico-go/lib/selector):
// "||" binds least, then "&&", then any number of "!"; strings know no escapes.
#include "cluster/labelselector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestSelector = 16 * 1024;
constexpr int deepest = 100;

/// Reads and judges at once. What cannot be read makes all of it unknown.
class Reader
{
public:
    Reader(QStringView text, const KnownLabels &labels)
        : m_rest(text)
        , m_labels(labels)
    {}

    Selects all()
    {
        skipBlanks();
        if (m_rest.isEmpty())
            return Selects::Yes;
        const Selects selects = either(0);
        return m_broken || !m_rest.isEmpty() ? Selects::Maybe : selects;
    }

private:
    void skipBlanks()
    {
        while (m_rest.startsWith(u' ') || m_rest.startsWith(u'\t'))
            m_rest = m_rest.sliced(1);
    }
    bool take(QLatin1StringView token)
    {
        if (!m_rest.startsWith(token))
            return false;
        m_rest = m_rest.sliced(token.size());
        skipBlanks();
        return true;
    }
    Selects broken()
    {
        m_broken = true;
        return Selects::Maybe;
    }
    /// What has to come next.
    void expect(QLatin1StringView token)
    {
        if (!take(token))
            m_broken = true;
    }

    QString label()
    {
        qsizetype size = 0;
        while (size < m_rest.size() && isOfLabel(m_rest.at(size)))
            ++size;
        const QString key = m_rest.first(size).toString();
        m_rest = m_rest.sliced(size);
        skipBlanks();
        m_broken = m_broken || key.isEmpty();
        return key;
    }
    static bool isOfLabel(QChar c)
    {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"_./-"_s.contains(c));
    }

    QString literal()
    {
        const QChar quote = m_rest.isEmpty() ? QChar() : m_rest.front();
        const qsizetype end = quote == u'"' || quote == u'\'' ? m_rest.indexOf(quote, 1) : -1;
        if (end < 0) {
            m_broken = true;
            return {};
        }
        const QString value = m_rest.sliced(1, end - 1).toString();
        m_rest = m_rest.sliced(end + 1);
        skipBlanks();
        return value;
    }
    QStringList literals()
    {
        expect("{"_L1);
        QStringList values;
        while (!m_broken && !m_rest.startsWith(u'}')) {
            values.append(literal());
            if (!take(","_L1))
                break;
        }
        expect("}"_L1);
        return values;
    }

    Selects either(int depth)
    {
        Selects one = both(depth);
        while (!m_broken && take("||"_L1))
            one = std::max(one, both(depth));
        return one;
    }
    Selects both(int depth)
    {
        Selects all = operation(depth);
        while (!m_broken && take("&&"_L1))
            all = std::min(all, operation(depth));
        return all;
    }
    Selects operation(int depth)
    {
        bool negated = false;
        while (!m_rest.startsWith("!="_L1) && take("!"_L1))
            negated = !negated;
        const Selects selects = term(depth);
        return negated ? notSelected(selects) : selects;
    }
    Selects term(int depth)
    {
        if (take("("_L1)) {
            const Selects inner = depth < deepest ? either(depth + 1) : broken();
            expect(")"_L1);
            return inner;
        }
        if (take("has("_L1)) {
            const QString key = label();
            expect(")"_L1);
            return meets(m_labels, key, LabelTest::Exists);
        }
        if (take("all("_L1)) {
            expect(")"_L1);
            return Selects::Yes;
        }
        if (take("global("_L1)) { // what it means depends on where it stands
            expect(")"_L1);
            return Selects::Maybe;
        }
        return comparison(label());
    }
    Selects comparison(const QString &key)
    {
        if (take("=="_L1))
            return meets(m_labels, key, LabelTest::In, {literal()});
        if (take("!="_L1))
            return meets(m_labels, key, LabelTest::NotIn, {literal()});
        if (take("contains"_L1))
            return meets(m_labels, key, LabelTest::Contains, {literal()});
        if (take("starts"_L1)) {
            expect("with"_L1);
            return meets(m_labels, key, LabelTest::StartsWith, {literal()});
        }
        if (take("ends"_L1)) {
            expect("with"_L1);
            return meets(m_labels, key, LabelTest::EndsWith, {literal()});
        }
        if (take("not"_L1)) {
            expect("in"_L1);
            return meets(m_labels, key, LabelTest::NotIn, literals());
        }
        return take("in"_L1) ? meets(m_labels, key, LabelTest::In, literals()) : broken();
    }

    QStringView m_rest;
    const KnownLabels &m_labels;
    bool m_broken = false;
};

} // namespace

Selects selectedByCalico(const QString &selector, const KnownLabels &labels)
{
    return selector.size() > longestSelector ? Selects::Maybe : Reader(selector, labels).all();
}

} // namespace netsetup
