#include "discover/proposing.h"

#include "base/inwords.h"
#include "plan/fieldvalues.h"
#include "plan/projectfile.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The value at the path as the plan keeps it; the text where the plan keeps it in parts.
QString keptAs(const Plan &plan, const QString &path, const QString &text)
{
    const QJsonValue value = projectValue(planToJson(plan), path);
    return value.isString() ? value.toString() : text;
}

} // namespace

QString withoutLogin(const QString &url, bool &hadLogin)
{
    const qsizetype at = url.lastIndexOf(u'@');
    hadLogin = at >= 0;
    if (!hadLogin)
        return url;
    const qsizetype scheme = url.indexOf("://"_L1);
    const QString start = scheme >= 0 && scheme < at ? url.left(scheme + 3) : QString();
    return start + url.mid(at + 1);
}

Proposer::Proposer(const DiscoverRequest &request, Discovery &found, QString source, const QString &product)
    : m_found(found)
    , m_source(std::move(source))
{
    const QStringList products = request.catalog.products();
    if (const ProductLine *line = request.catalog.line(product))
        m_words = line->vocabulary(products);
}

bool Proposer::isAccepted(const QString &option, const QString &text) const
{
    Plan scratch;
    return fieldOption(option)->set(scratch, text, m_words, option).ok();
}

bool Proposer::propose(const QString &option, const QString &text, Confidence confidence, const QString &why)
{
    const FieldOption *field = fieldOption(option);
    Plan scratch;
    if (const Outcome set = field->set(scratch, text, m_words, option); !set) {
        note(inWords("Discover", "holds a value that %1 does not take; %2").arg(option, set.error().remedy));
        return false;
    }
    Proposal proposal;
    proposal.field = field->path;
    proposal.value = keptAs(scratch, field->path, text);
    proposal.options = field->value.isEmpty() ? QStringList{option} : QStringList{option, proposal.value};
    proposal.confidence = confidence;
    proposal.why = why;
    add(proposal);
    return true;
}

void Proposer::proposeProxy(const QString &url, Confidence confidence, const QString &why)
{
    bool hadLogin = false;
    QString bare = withoutLogin(url.trimmed(), hadLogin);
    if (!bare.contains("://"_L1))
        bare.prepend("http://"_L1);
    if (bare.endsWith(u'/'))
        bare.chop(1);
    const QString login =
        hadLogin ? u' ' + inWords("Discover", "It held a login, which was left out: the user name goes to "
                                              "--proxy-user, the password never into a plan.")
                 : QString();
    if (isOneComputersOwn(QUrl(bare).host()))
        return note(inWords("Discover",
                            "names a relay on this computer: find out what it forwards to, since the cluster "
                            "has none of its own. That is the proxy for the plan."));
    if (!propose(u"--proxy-url"_s, bare, confidence, why + login))
        return;
    const bool said = std::any_of(m_found.proposals.begin(), m_found.proposals.end(),
                                  [](const Proposal &one) { return one.field == "egress.mode"_L1; });
    if (!said)
        propose(u"--egress"_s, u"proxy"_s, confidence,
                inWords("Discover",
                        "A proxy is configured here. Whether the cluster's nodes and pods go the same way "
                        "is for its owner to say."));
}

void Proposer::proposeNoProxy(const QString &list, Confidence confidence, const QString &why)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    QStringList good;
    int bad = 0;
    const QStringList entries = list.split(separators, Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        if (isAccepted(u"--no-proxy"_s, entry))
            good.append(entry);
        else
            ++bad;
    }
    if (bad > 0)
        note(inWords("Discover", "holds %1 that a plan does not take")
                 .arg(bad == 1 ? inWords("Discover", "an entry")
                               : inWords("Discover", "%1 entries").arg(bad)));
    if (!good.isEmpty())
        propose(u"--no-proxy"_s, good.join(u','), confidence, why);
}

void Proposer::note(const QString &text, bool ofSecrets)
{
    m_found.notes.append({m_source, text, ofSecrets});
}

void Proposer::add(Proposal proposal)
{
    proposal.source = m_source;
    const auto same = [&proposal](const Proposal &one) {
        return one.source == proposal.source && one.field == proposal.field && one.value == proposal.value &&
               one.details == proposal.details;
    };
    if (std::none_of(m_found.proposals.begin(), m_found.proposals.end(), same))
        m_found.proposals.append(std::move(proposal));
}

} // namespace netsetup
