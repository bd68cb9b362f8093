// What a line of the picture tells: whether it works, and if not, at which station, why, and whose turn it
// is.
#pragma once

#include "diagram/diagram.h"

#include <QHash>

namespace netsetup {

struct HopStory
{
    HopState state = HopState::NotChecked;
    Station station = Station::Destination;
    bool stops = false;
    QString what;
    QString who;
    QString id; ///< of the finding that tells it

    /// Equal for what is one thing to know: hosts of one kind then share a line.
    [[nodiscard]] QString outcome() const;
    /// Judged, one way or the other.
    [[nodiscard]] bool isKnown() const { return state != HopState::NotChecked && state != HopState::Running; }
};

/// What a story is made of: the findings of the flow, and those of this computer, which stop any of them.
struct FindingsOfFlow
{
    QList<const Finding *> own;
    QList<const Finding *> ofComputer;
};

/// So that nobody goes through all findings for every line. The findings live longer than this.
class FindingsByFlow
{
public:
    explicit FindingsByFlow(const QList<Finding> &findings);
    [[nodiscard]] FindingsOfFlow of(const QString &flow) const;

private:
    QHash<QString, QList<const Finding *>> m_findings;
};

/// The worst of the flow's findings as far as they speak of `initiator` (hopstate.h).
HopStory storyOf(const Flow &flow, const FindingsOfFlow &known, bool running,
                 std::optional<Initiator> initiator = {});

/// What several connections are together. One that was not looked at, or is right now, keeps the others from
/// saying "works".
void takeWorse(HopStory &whole, const HopStory &part);

} // namespace netsetup
