// How sources make proposals: every value goes through the plan's own setter first, so that nothing is
// proposed that the plan would refuse.
#pragma once

#include "discover/discover.h"

namespace netsetup {

class Proposer
{
public:
    /// `source` is shown with each proposal and note; `product` decides which words the plan accepts.
    Proposer(const DiscoverRequest &request, Discovery &found, QString source,
             const QString &product = Plan().product);

    /// Proposes `text` for the option, or leaves a note that says what is accepted, never the text itself: it
    /// may be anything. True when it was proposed.
    bool propose(const QString &option, const QString &text, Confidence confidence, const QString &why);
    /// A proxy's URL from a stranger: without its login, of which only the presence is told; with the egress
    /// that goes with it.
    void proposeProxy(const QString &url, Confidence confidence, const QString &why);
    /// What is reached without the proxy, as a variable or an object lists it: what the plan does not take is
    /// told.
    void proposeNoProxy(const QString &list, Confidence confidence, const QString &why);
    void note(const QString &text, bool ofSecrets = false);
    void add(Proposal proposal);
    /// The plan takes this text for the option.
    [[nodiscard]] bool isAccepted(const QString &option, const QString &text) const;
    [[nodiscard]] const PlanVocabulary &words() const { return m_words; }

private:
    Discovery &m_found;
    QString m_source;
    PlanVocabulary m_words;
};

/// A URL without user and password; `hadLogin` tells that there was one. Whatever stands before the last @
/// goes.
QString withoutLogin(const QString &url, bool &hadLogin);

} // namespace netsetup
