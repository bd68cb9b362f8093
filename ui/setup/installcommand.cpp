#include "setup/installcommand.h"

#include "base/netnames.h"
#include "discover/helmwords.h"
#include "models/windowwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The key of the command, by the name that the product line gives it.
Secret keyIn(const HelmCommand &command, const Catalog &catalog)
{
    QSet<QString> keys;
    const QStringList products = catalog.products();
    for (const QString &product : products) {
        for (const ChartValue &value : catalog.line(product)->values) {
            if (value.role == "api-key"_L1)
                keys.insert(value.key);
        }
    }
    for (const auto &[key, value] : command.values) {
        // What the tenant prints before a key exists is a placeholder.
        if (keys.contains(key) && !value.isEmpty() && !isNotFilledIn(value))
            return Secret(value.toUtf8());
    }
    return {};
}

Discovery proposalsOf(const DiscoverRequest &request)
{
    Discovery found;
    for (const DiscoverSource &source : discoverSources()) {
        if (source.id == "helm-command"_L1)
            source.look(request, found);
    }
    return found;
}

class Taking
{
public:
    Taking(Setup &setup, TakenCommand &taken)
        : m_setup(setup)
        , m_taken(taken)
    {}
    void take(const Proposal &proposal);

private:
    void makeRoom(const QString &option);

    Setup &m_setup;
    TakenCommand &m_taken;
    QStringList m_emptied; ///< lists that hold only what the command says
};

void Taking::take(const Proposal &proposal)
{
    // What weakens the Agent's trust is not taken over in passing.
    if (proposal.options.isEmpty() || proposal.confidence != Confidence::High) {
        m_taken.remarks.append(inWindowWords(proposal.field + u": "_s + proposal.why));
        return;
    }
    const QString option = proposal.options.first();
    const PlanField *field = fieldOption(option)->fields.first();
    const QString before = field->text(m_setup.plan());
    if (option == "--tenant"_L1)
        makeRoom(u"--base-url"_s);
    else if (option == "--base-url"_L1)
        makeRoom(u"--tenant"_s);
    else if (option == "--pull-secret"_L1 && !m_emptied.contains(option))
        m_setup.clearField(option);
    m_emptied.append(option);
    const Outcome set =
        m_setup.setField(option, proposal.options.size() > 1 ? proposal.options.last() : QString());
    if (!set.ok()) {
        m_taken.remarks.append(windowMessage(set.error()));
        return;
    }
    m_taken.filledIn.append(proposal.field);
    const bool wasEntered = !before.isEmpty() && before != field->text(Plan());
    if (wasEntered && !field->option.repeats && before != field->text(m_setup.plan()))
        m_taken.replaced.append(u"%1 (%2)"_s.arg(proposal.field, printable(before, 60)));
}

/// A plan has a tenant or an instance of its own: the later word counts.
void Taking::makeRoom(const QString &option)
{
    const PlanField *rival = fieldOption(option)->fields.first();
    const QString before = rival->text(m_setup.plan());
    if (before.isEmpty())
        return;
    m_setup.clearField(option);
    m_taken.replaced.append(u"%1 (%2)"_s.arg(rival->path, printable(before, 60)));
}

} // namespace

Result<TakenCommand> takeInstallCommand(Setup &setup, const QByteArray &command, const QString &field)
{
    DiscoverRequest request;
    request.catalog = setup.world().catalog;
    request.helmCommand = command;
    const Result<HelmCommand> read = parseHelmCommand(command, field, request.catalog);
    if (!read.ok())
        return read.error();
    const Discovery found = proposalsOf(request);
    TakenCommand taken;
    // A practice network knows its own tenant only; any other place is a real one.
    taken.ofReality = !setup.world().practice.isEmpty() &&
                      std::any_of(found.proposals.begin(), found.proposals.end(),
                                  [](const Proposal &one) { return one.field == "baseUrl"_L1; });
    if (taken.ofReality)
        return taken;
    Taking taking(setup, taken);
    for (const Proposal &proposal : found.proposals)
        taking.take(proposal);
    Secret key = keyIn(*read, request.catalog);
    taken.keyTaken = !key.isEmpty();
    for (const DiscoverNote &note : found.notes) {
        // Here a key has another place than on the command line.
        if (!note.ofSecrets || !taken.keyTaken)
            taken.remarks.append(inWindowWords(note.source + u' ' + note.text));
    }
    if (taken.keyTaken)
        setup.setApiKey(std::move(key));
    return taken;
}

} // namespace netsetup
