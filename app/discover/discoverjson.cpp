// The found things as JSON, schema netsetup.discover/1.
#include "base/json.h"
#include "discover/discover.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QJsonObject proposalToJson(const Proposal &proposal)
{
    QJsonObject object{{u"field"_s, json::orNull(proposal.field)},          {u"value"_s, proposal.value},
                       {u"options"_s, json::fromStrings(proposal.options)}, {u"source"_s, proposal.source},
                       {u"confidence"_s, wordFor(proposal.confidence)},     {u"why"_s, proposal.why}};
    if (!proposal.details.isEmpty())
        object.insert(u"details"_s, proposal.details);
    return object;
}

} // namespace

QJsonObject discoveryToJson(const Discovery &found)
{
    QJsonArray proposals;
    for (const Proposal &proposal : found.proposals)
        proposals.append(proposalToJson(proposal));
    QJsonArray notes;
    for (const DiscoverNote &note : found.notes)
        notes.append(QJsonObject{{u"source"_s, note.source}, {u"text"_s, note.text}});
    QJsonArray errors;
    for (const Error &error : found.errors)
        errors.append(error.message());
    return {{u"schema"_s, u"netsetup.discover/1"_s},
            {u"proposals"_s, proposals},
            {u"notes"_s, notes},
            {u"errors"_s, errors}};
}

} // namespace netsetup
