#include "discover/helmoptions.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Of "helm upgrade", "install" and "template", Helm 2 to 4, and of "helm" itself. Optional values
/// ("--dry-run",
/// "--wait") stand behind a "=" only.
const QSet<QString> &withValue()
{
    static const QSet<QString> names{u"api-versions"_s,
                                     u"burst-limit"_s,
                                     u"ca-file"_s,
                                     u"cert-file"_s,
                                     u"color"_s,
                                     u"colour"_s,
                                     u"content-cache"_s,
                                     u"description"_s,
                                     u"history-max"_s,
                                     u"key-file"_s,
                                     u"keyring"_s,
                                     u"kube-apiserver"_s,
                                     u"kube-as-group"_s,
                                     u"kube-as-user"_s,
                                     u"kube-ca-file"_s,
                                     u"kube-context"_s,
                                     u"kube-tls-server-name"_s,
                                     u"kube-token"_s,
                                     u"kube-version"_s,
                                     u"kubeconfig"_s,
                                     u"labels"_s,
                                     u"max-chart-size"_s,
                                     u"max-file-size"_s,
                                     u"name"_s,
                                     u"name-template"_s,
                                     u"namespace"_s,
                                     u"output"_s,
                                     u"output-dir"_s,
                                     u"password"_s,
                                     u"post-renderer"_s,
                                     u"post-renderer-args"_s,
                                     u"qps"_s,
                                     u"registry-config"_s,
                                     u"repo"_s,
                                     u"repository-cache"_s,
                                     u"repository-config"_s,
                                     u"set"_s,
                                     u"set-file"_s,
                                     u"set-json"_s,
                                     u"set-literal"_s,
                                     u"set-string"_s,
                                     u"show-only"_s,
                                     u"tiller-namespace"_s,
                                     u"timeout"_s,
                                     u"username"_s,
                                     u"values"_s,
                                     u"version"_s};
    return names;
}

const QSet<QString> &alone()
{
    static const QSet<QString> names{u"atomic"_s,
                                     u"cleanup-on-fail"_s,
                                     u"create-namespace"_s,
                                     u"debug"_s,
                                     u"dependency-update"_s,
                                     u"devel"_s,
                                     u"disable-openapi-validation"_s,
                                     u"dry-run"_s,
                                     u"enable-dns"_s,
                                     u"force"_s,
                                     u"force-conflicts"_s,
                                     u"force-replace"_s,
                                     u"generate-name"_s,
                                     u"help"_s,
                                     u"hide-notes"_s,
                                     u"hide-secret"_s,
                                     u"include-crds"_s,
                                     u"insecure-skip-tls-verify"_s,
                                     u"install"_s,
                                     u"is-upgrade"_s,
                                     u"kube-insecure-skip-tls-verify"_s,
                                     u"no-hooks"_s,
                                     u"pass-credentials"_s,
                                     u"plain-http"_s,
                                     u"recreate-pods"_s,
                                     u"release-name"_s,
                                     u"render-subchart-notes"_s,
                                     u"replace"_s,
                                     u"reset-then-reuse-values"_s,
                                     u"reset-values"_s,
                                     u"reuse-values"_s,
                                     u"rollback-on-failure"_s,
                                     u"server-side"_s,
                                     u"skip-crds"_s,
                                     u"skip-schema-validation"_s,
                                     u"skip-tests"_s,
                                     u"take-ownership"_s,
                                     u"validate"_s,
                                     u"verify"_s,
                                     u"wait"_s,
                                     u"wait-for-jobs"_s};
    return names;
}

QString longName(QChar letter)
{
    static const QMap<QChar, QString> names{
        {u'a', u"api-versions"_s}, {u'f', u"values"_s},  {u'g', u"generate-name"_s},
        {u'h', u"help"_s},         {u'i', u"install"_s}, {u'l', u"labels"_s},
        {u'n', u"namespace"_s},    {u'o', u"output"_s},  {u's', u"show-only"_s}};
    return names.value(letter);
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

class Taker
{
public:
    Taker(const QStringList &words, qsizetype places)
        : m_words(words)
        , m_places(places)
    {}
    HelmWords take();

private:
    /// A plain word that may belong to something in front of it.
    struct Doubtful
    {
        qsizetype place;  ///< among the plain words
        qsizetype option; ///< whose value ends in "="; -1: one that is not known
    };
    void takeOption(const QString &word);
    void takeShort(const QString &word);
    void takeValue(const QString &name);
    void takeUnknown(const QString &word);
    void takePlain(const QString &word);
    void placeDoubtful();

    const QStringList &m_words;
    qsizetype m_places;
    qsizetype m_at = 0;
    bool m_behindUnknown = false;
    HelmWords m_taken;
    QList<Doubtful> m_doubtful;
};

HelmWords Taker::take()
{
    for (; m_at < m_words.size(); ++m_at) {
        const QString &word = m_words.at(m_at);
        if (isOption(word))
            takeOption(word);
        else
            takePlain(word);
    }
    placeDoubtful();
    return m_taken;
}

void Taker::takePlain(const QString &word)
{
    const bool afterOption = m_at > 0 && isOption(m_words.at(m_at - 1));
    const bool openEnd = m_at > 0 && m_words.at(m_at - 1).endsWith(u'=') && !m_taken.options.isEmpty();
    if (m_behindUnknown && afterOption)
        m_doubtful.append({m_taken.plain.size(), -1});
    else if (openEnd)
        m_doubtful.append({m_taken.plain.size(), m_taken.options.size() - 1});
    m_taken.plain.append(word);
}

void Taker::takeOption(const QString &word)
{
    m_behindUnknown = false;
    const QString name = word.mid(word.startsWith("--"_L1) ? 2 : 1).section(u'=', 0, 0);
    const bool known = withValue().contains(name) || alone().contains(name);
    if (!word.startsWith("--"_L1)) {
        if (!known)
            return takeShort(word);
        m_taken.oneDash = true;
    }
    const qsizetype equals = word.indexOf(u'=');
    if (!known && word != "--"_L1)
        takeUnknown(word);
    else if (withValue().contains(name) && equals >= 0)
        m_taken.options.append({name, word.mid(equals + 1)});
    else if (withValue().contains(name))
        takeValue(name);
    else if (u" true false auto "_s.contains(u' ' + m_words.value(m_at + 1, u"-"_s) + u' '))
        ++m_at; // a switch's value, which should have stood behind a "="
}

/// "-n x", "-nx", "-in x".
void Taker::takeShort(const QString &word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QString name = longName(word.at(i));
        if (i > 1 && word.at(i) == u'=')
            return;
        if (name.isEmpty())
            return takeUnknown(word);
        if (alone().contains(name))
            continue;
        const QString rest = word.mid(word.mid(i + 1).startsWith(u'=') ? i + 2 : i + 1);
        if (i + 1 == word.size())
            takeValue(name);
        else
            m_taken.options.append({name, rest});
        return;
    }
}

/// The next word, unless it is an option itself.
void Taker::takeValue(const QString &name)
{
    if (m_at + 1 < m_words.size() && !isOption(m_words.at(m_at + 1)))
        m_taken.options.append({name, m_words.at(++m_at)});
}

void Taker::takeUnknown(const QString &word)
{
    static const QRegularExpression name(u"^--?[a-z][a-z-]{0,30}(?==|$)"_s);
    const QRegularExpressionMatch match = name.match(word);
    m_taken.unknown.append(match.hasMatch() ? match.captured() : u"-…"_s);
    m_behindUnknown = !word.contains(u'=');
}

void Taker::placeDoubtful()
{
    while (m_taken.plain.size() > m_places && !m_doubtful.isEmpty()) {
        const Doubtful last = m_doubtful.takeLast();
        const QString word = m_taken.plain.takeAt(last.place);
        if (last.option < 0)
            continue;
        m_taken.options[last.option].value += word;
        m_taken.joined = true;
    }
}

} // namespace

HelmWords takeHelmWords(const QStringList &words, qsizetype places)
{
    return Taker(words, places).take();
}

} // namespace netsetup
