// What the hand-off pack says and how long its addresses are good for.
#include "base/inwords.h"
#include "base/languages.h"
#include "base/textfaults.h"
#include "plan/fieldlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestSiteValue = 200;

QString siteAccepted()
{
    return inWords("Plan", "accepted is FORMAT.KEY=VALUE, such as panos.zone-from=trust");
}

Outcome setChangeId(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.handoff.changeId, plainText(text, 64, field));
}

Outcome setLanguage(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.handoff.language, oneOf(text, languages(), field));
}

Outcome setReviewDays(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.handoff.reviewDays, wholeNumber(text, 1, 365, field));
}

Outcome setHoldHours(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.handoff.holdHours, wholeNumber(text, 0, 720, field));
}

Outcome setAddressesForCdn(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.handoff.addressesForCdn, switchValue(text, field));
}

/// Zone, group and policy names travel into device syntax; what could end a word or start a command stays
/// out.
bool isSiteCharacter(QChar c)
{
    static const QString never = u"\"'`$\\;&|<>"_s;
    return c.unicode() >= 0x20 && c.unicode() < 0x7f && !never.contains(c);
}

Result<QString> siteValue(const QString &text, const QString &field)
{
    const QString accepted = inWords(
        "Plan", "up to 200 printable ASCII characters are accepted, without quotes and $ \\ ; & | < >");
    if (const QString fault = lineFault(text, longestSiteValue); !fault.isEmpty())
        return invalidValue(field, inWords("Plan", "the value: %1").arg(fault), accepted);
    const auto odd = std::find_if_not(text.begin(), text.end(), isSiteCharacter);
    if (odd != text.end())
        return invalidValue(field,
                            inWords("Plan", "%1 has the character %2 in it").arg(quoted(text), QString(*odd)),
                            accepted);
    return text;
}

Outcome addSite(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    if (const QString fault = lineFault(text, 4096); !fault.isEmpty())
        return invalidValue(field, fault, siteAccepted());
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return invalidValue(field, inWords("Plan", "%1 has no = in it").arg(quoted(text)), siteAccepted());
    return setSiteValue(plan, text.left(equals), text.mid(equals + 1), field);
}

} // namespace

Outcome setSiteValue(Plan &plan, const QString &formatAndKey, const QString &value, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9][a-z0-9-]{0,62}\\.[a-z0-9][a-z0-9-]{0,62}", 127,
        QT_TRANSLATE_NOOP("Plan", "accepted is FORMAT.KEY=VALUE, such as panos.zone-from=trust")};
    const Result<QString> name = shaped(formatAndKey, shape, field);
    if (!name)
        return name.error();
    const Result<QString> checked = siteValue(value, field);
    if (!checked)
        return checked.error();
    const qsizetype dot = name->indexOf(u'.');
    plan.handoff.site[name->left(dot)][name->mid(dot + 1)] = *checked;
    return Done{};
}

Outcome addArtifact(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9][a-z0-9-]*", 64,
        QT_TRANSLATE_NOOP("Plan", "the id of an artifact is accepted, such as request-html")};
    return append(plan.handoff.artifacts, shaped(text, shape, field));
}

QList<PlanField> handoffFields()
{
    return {
        {u"--change-id"_s, u"handoff.changeId"_s, u"TEXT"_s, u"number of the change, printed in every file"_s,
         false, setChangeId},
        {u"--site"_s, u"handoff.site"_s, u"FORMAT.KEY=VALUE"_s,
         u"a name that only the device's owner knows: a zone, a group, a priority"_s, true, addSite,
         [](Plan &plan) {
             plan.handoff.site.clear();
         }},
        {u"--addresses-for-cdn"_s, u"handoff.addressesForCdn"_s, QString(),
         u"write addresses of content-delivery hosts into address-only formats all the same"_s, false,
         setAddressesForCdn},
        {u"--review-days"_s, u"handoff.reviewDays"_s, u"N"_s,
         u"days until written addresses are looked at again (default 30)"_s, false, setReviewDays},
        {u"--hold-hours"_s, u"handoff.holdHours"_s, u"N"_s,
         u"hours between additions and removals (default 24)"_s, false, setHoldHours},
        {u"--language"_s, u"handoff.language"_s, u"xx"_s,
         u"language of the documents in the pack: %1 (default en); device files are always English"_s.arg(
             languages().join(u", "_s)),
         false, setLanguage},
    };
}

} // namespace netsetup
