// The found things as JSON, schema netsetup.discover/1.
#include "base/json.h"
#include "discover/discover.h"

namespace netsetup {

namespace {

QJsonObject proposalToJson(const Proposal &proposal)
{
    QJsonObject object{{QStringLiteral("field"), json::orNull(proposal.field)},
                       {QStringLiteral("value"), proposal.value},
                       {QStringLiteral("options"), json::fromStrings(proposal.options)},
                       {QStringLiteral("source"), proposal.source},
                       {QStringLiteral("confidence"), wordFor(proposal.confidence)},
                       {QStringLiteral("why"), proposal.why}};
    if (!proposal.details.isEmpty())
        object.insert(QStringLiteral("details"), proposal.details);
    return object;
}

} // namespace

QString wordFor(Confidence confidence)
{
    if (confidence == Confidence::High)
        return QStringLiteral("high");
    return confidence == Confidence::Medium ? QStringLiteral("medium") : QStringLiteral("low");
}

QJsonObject discoveryToJson(const Discovery &found)
{
    QJsonArray proposals;
    for (const Proposal &proposal : found.proposals)
        proposals.append(proposalToJson(proposal));
    QJsonArray notes;
    for (const DiscoverNote &note : found.notes)
        notes.append(
            QJsonObject{{QStringLiteral("source"), note.source}, {QStringLiteral("text"), note.text}});
    QJsonArray errors;
    for (const Error &error : found.errors)
        errors.append(error.message());
    return {{QStringLiteral("schema"), QStringLiteral("netsetup.discover/1")},
            {QStringLiteral("proposals"), proposals},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("errors"), errors}};
}

} // namespace netsetup
