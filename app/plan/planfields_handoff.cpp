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

Result<QString> changeId(const QString &text, const QString &field)
{
    return plainText(text, 64, field);
}

Result<QString> languageCode(const QString &text, const QString &field)
{
    return oneOf(text, languages(), field);
}

template <int lowest, int highest>
Result<int> numberWithin(const QString &text, const QString &field)
{
    return wholeNumber(text, lowest, highest, field);
}

const Shape artifactId{"[a-z0-9][a-z0-9-]*", 64,
                       QT_TRANSLATE_NOOP("Plan", "the id of an artifact is accepted, such as request-html")};

/// A line of the change board; it is shown to people only, so quotes and the like may stay.
Result<QString> boardLine(const QString &text, const QString &field)
{
    if (const QString fault = lineFault(text, 200); !fault.isEmpty())
        return invalidValue(field, fault, inWords("Plan", "one line of up to 200 characters is accepted"));
    return text;
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

QJsonValue siteNames(const Plan &plan)
{
    QJsonObject formats;
    for (auto format = plan.handoff.site.begin(); format != plan.handoff.site.end(); ++format) {
        QJsonObject values;
        for (auto row = format->begin(); row != format->end(); ++row)
            values.insert(row.key(), row.value());
        formats.insert(format.key(), values);
    }
    return formats;
}

FieldValue siteValues()
{
    FieldValue value{FieldKind::SiteNames, siteNames, addSite};
    value.reset = [](Plan &plan) {
        plan.handoff.site.clear();
    };
    return value;
}

FieldValue questions()
{
    FieldValue value{FieldKind::Questions};
    value.get = [](const Plan &plan) {
        QJsonArray list;
        for (const OpenQuestion &question : plan.open)
            list.append(QJsonObject{{u"field"_s, question.field}, {u"owner"_s, wordFor(question.owner)}});
        return QJsonValue(list);
    };
    value.reset = [](Plan &plan) {
        plan.open.clear();
    };
    return value;
}

FieldValue teamFiles()
{
    FieldValue value{FieldKind::TeamFiles};
    value.get = [](const Plan &plan) {
        QJsonObject teams;
        for (auto team = plan.handoff.teams.begin(); team != plan.handoff.teams.end(); ++team) {
            QJsonObject files;
            for (auto file = team->begin(); file != team->end(); ++file)
                files.insert(file.key(), file.value());
            teams.insert(team.key(), files);
        }
        return teams.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(teams);
    };
    value.reset = [](Plan &plan) {
        plan.handoff.teams.clear();
    };
    return value;
}

FieldValue sentParts()
{
    FieldValue value{FieldKind::SentParts};
    value.get = [](const Plan &plan) {
        QJsonArray list;
        for (const SentPart &part : plan.handoff.sent)
            list.append(QJsonObject{{u"audience"_s, part.audience}, {u"at"_s, part.at}});
        return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
    };
    value.reset = [](Plan &plan) {
        plan.handoff.sent.clear();
    };
    return value;
}

/// For people who decide, and left out of a redacted report.
template <typename Member>
PlanField boardField(const QString &key, Member member, Mask mask = Mask::Nothing)
{
    return {.path = "handoff.request."_L1 + key,
            .value = valueAt(member, boardLine),
            .mask = mask,
            .leftOut = true};
}

QList<PlanField> boardFields()
{
    return {
        boardField(u"requester"_s, at(&Plan::handoff, &HandoffPlan::request, &ChangeRequest::requester),
                   Mask::User),
        boardField(u"contact"_s, at(&Plan::handoff, &HandoffPlan::request, &ChangeRequest::contact),
                   Mask::User),
        boardField(u"owner"_s, at(&Plan::handoff, &HandoffPlan::request, &ChangeRequest::owner)),
        boardField(u"window"_s, at(&Plan::handoff, &HandoffPlan::request, &ChangeRequest::window)),
        boardField(u"until"_s, at(&Plan::handoff, &HandoffPlan::request, &ChangeRequest::until)),
        boardField(u"environment"_s, at(&Plan::handoff, &HandoffPlan::request, &ChangeRequest::environment)),
    };
}

QList<PlanField> packFields()
{
    return {
        {.path = u"handoff.changeId"_s,
         .value = valueAt(at(&Plan::handoff, &HandoffPlan::changeId), changeId),
         .option = {u"--change-id"_s, u"TEXT"_s, u"number of the change, printed in every file"_s},
         .belongs = Belongs::Change,
         .mask = Mask::Change},
        {.path = u"handoff.artifacts"_s,
         .value = valueAt(at(&Plan::handoff, &HandoffPlan::artifacts), shapedAs(artifactId)),
         .concerns = Concern::Review},
        {.path = u"handoff.teams"_s, .value = teamFiles()},
        {.path = u"handoff.site"_s,
         .value = siteValues(),
         .option = {u"--site"_s, u"FORMAT.KEY=VALUE"_s,
                    u"a name that only the device's owner knows: a zone, a group, a priority"_s, true},
         .leftOut = true},
        {.path = u"handoff.addressesForCdn"_s,
         .value = valueAt(at(&Plan::handoff, &HandoffPlan::addressesForCdn), switchValue),
         .option = {u"--addresses-for-cdn"_s,
                    {},
                    u"write addresses of content-delivery hosts into address-only formats all the same"_s},
         .saved = false},
        {.path = u"handoff.reviewDays"_s,
         .value = valueAt(at(&Plan::handoff, &HandoffPlan::reviewDays), numberWithin<1, 365>),
         .option = {u"--review-days"_s, u"N"_s,
                    u"days until written addresses are looked at again (default 30)"_s}},
        {.path = u"handoff.holdHours"_s,
         .value = valueAt(at(&Plan::handoff, &HandoffPlan::holdHours), numberWithin<0, 720>),
         .option = {u"--hold-hours"_s, u"N"_s, u"hours between additions and removals (default 24)"_s}},
        {.path = u"handoff.language"_s,
         .value = valueAt(at(&Plan::handoff, &HandoffPlan::language), languageCode),
         .option =
             {u"--language"_s, u"xx"_s,
              u"language of the documents in the pack: %1 (default en); device files are always English"_s
                  .arg(languages().join(u", "_s))}},
        {.path = u"handoff.sent"_s, .value = sentParts(), .belongs = Belongs::Change, .leftOut = true},
    };
}

} // namespace

Outcome setTeamFile(Plan &plan, const QString &audience, const QString &artifact, bool gets,
                    const QString &field)
{
    const Result<QString> team = oneOf(audience, teamWords(), field);
    if (!team)
        return team.error();
    const Result<QString> id = shaped(artifact, artifactId, field);
    if (!id)
        return id.error();
    plan.handoff.teams[*team][*id] = gets;
    return Done{};
}

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

QList<PlanField> handoffFields()
{
    return QList<PlanField>{{.path = u"open"_s, .value = questions()}} + packFields() + boardFields();
}

} // namespace netsetup
