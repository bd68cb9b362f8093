// Makes texts from the table of findings: look up an id, fill its placeholders.
#include "findings/kinds/findingtexts.h"

#include "base/inwords.h"
#include "findings/kinds/findingtables.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

const RemedyKind *remedyKind(const QString &key)
{
    static const QHash<QString, const RemedyKind *> index = [] {
        QHash<QString, const RemedyKind *> byKey;
        for (const RemedyKind &kind : remedyKinds()) {
            const QString name = QString::fromLatin1(kind.key);
            const QString id = name.section(u'/', 0, 0);
            byKey.insert(name, &kind);
            // An id alone stands for its first remedy.
            if (!byKey.contains(id))
                byKey.insert(id, &kind);
        }
        return byKey;
    }();
    return index.value(key);
}

void addIfKnown(FindingArgs &args, const QString &name, const QString &value)
{
    if (!args.contains(name) && !value.isEmpty())
        args.insert(name, value);
}

QString inEnglish(const char *text, const FindingArgs &args)
{
    const SourceWords english;
    return fillText(QString::fromUtf8(text), args);
}

/// What is said of a pull, whatever it came to: the runtime's own words prove it.
constexpr const char *pullFailed = QT_TRANSLATE_NOOP(
    "Findings", "Pulling %{images}, the container runtime of node %{node} ended with the words: "
                "\"%{says}\".[[ They are about %{other}, which is not the registry in the name "
                "of the image: the registry sends its clients there, or the runtime was set up "
                "with a mirror.]]");
constexpr const char *pullDone =
    QT_TRANSLATE_NOOP("Findings", "The container runtime of node %{node} has pulled %{images}.");
/// What is added where only one place fails that nothing of the Agent starts from.
constexpr const char *onlyThere = QT_TRANSLATE_NOOP(
    "Findings", "This concerns %{vantage} alone: %{getThrough} get through, and only that counts for "
                "the Agent.");

/// The detail of its kind, or what is told in its place.
const char *detailFor(const Finding &finding, const FindingKind &kind)
{
    const QString pull = finding.args.value(u"pullOf").toString();
    if (pull == "done"_L1)
        return pullDone;
    return pull == "failed"_L1 ? pullFailed : kind.detail;
}

/// What the finding itself knows serves the texts too, where the judge has not said better.
FindingArgs textArgs(const Finding &finding)
{
    FindingArgs args = finding.args;
    addIfKnown(args, u"host"_s, finding.target);
    addIfKnown(args, u"address"_s, finding.address);
    addIfKnown(args, u"vantage"_s, finding.vantage);
    addIfKnown(args, u"flow"_s, finding.flow);
    return args;
}

} // namespace

const QList<FindingKind> &findingKinds()
{
    static const QList<FindingKind> all = [] {
        QList<FindingKind> kinds;
        for (const FindingTable &table : findingTables())
            kinds.append(QList<FindingKind>(table.kinds.begin(), table.kinds.end()));
        return kinds;
    }();
    return all;
}

const QList<RemedyKind> &remedyKinds()
{
    static const QList<RemedyKind> all = [] {
        QList<RemedyKind> remedies;
        for (const FindingTable &table : findingTables())
            remedies.append(QList<RemedyKind>(table.remedies.begin(), table.remedies.end()));
        return remedies;
    }();
    return all;
}

const FindingKind *findingKind(const QString &id)
{
    static const QHash<QString, const FindingKind *> index = [] {
        QHash<QString, const FindingKind *> byId;
        for (const FindingKind &kind : findingKinds())
            byId.insert(QString::fromLatin1(kind.id), &kind);
        return byId;
    }();
    return index.value(id);
}

Cause causeFor(const QString &remedyKey, const FindingArgs &args, bool alone)
{
    Cause cause;
    const RemedyKind *kind = remedyKind(remedyKey);
    if (kind == nullptr) {
        // A judge that names no row of ours: still say something, a test catches it.
        cause.text = u"No advice is known for %1."_s.arg(remedyKey);
        return cause;
    }
    cause.remedyId = QString::fromLatin1(kind->key);
    cause.owner = kind->owner;
    cause.text = inEnglish(kind->text, args);
    if (!alone)
        cause.decides = inEnglish(kind->decides, args);
    return cause;
}

bool isMadeOf(const Cause &cause, const QString &remedyKey, const FindingArgs &args)
{
    if (remedyKind(remedyKey) == nullptr)
        return false;
    const Cause made = causeFor(remedyKey, args, cause.decides.isEmpty());
    return made.owner == cause.owner && made.text == cause.text && made.decides == cause.decides;
}

Cause causeInWords(const Finding &finding, const Cause &cause)
{
    const RemedyKind *kind = remedyKind(cause.remedyId);
    if (kind == nullptr)
        return cause;
    Cause shown = cause;
    shown.text = fillText(inWords("Findings", kind->text), finding.args);
    if (!cause.decides.isEmpty())
        shown.decides = fillText(inWords("Findings", kind->decides), finding.args);
    return shown;
}

QString titleOf(const Finding &finding)
{
    const FindingKind *kind = findingKind(finding.id);
    return kind == nullptr ? finding.id : fillText(inWords("Findings", kind->title), textArgs(finding));
}

QString detailOf(const Finding &finding)
{
    const FindingKind *kind = findingKind(finding.id);
    if (kind == nullptr)
        return {};
    const FindingArgs args = textArgs(finding);
    QString detail = fillText(inWords("Findings", detailFor(finding, *kind)), args);
    if (args.contains(u"getThrough"_s))
        detail += u' ' + fillText(inWords("Findings", onlyThere), args);
    return detail;
}

QString remedyOf(const Finding &finding)
{
    return finding.causes.isEmpty() ? QString() : finding.causes.constFirst().text;
}

} // namespace netsetup
