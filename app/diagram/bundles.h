// Which flows share a line of the picture: those to hosts of one kind and one owner, opened by the same, as
// long as the same is true of them.
#pragma once

#include "diagram/destinations.h"
#include "diagram/scene.h"

namespace netsetup {

enum class SceneZone { StackState, Images, Other, Inside };

/// One flow with all that the picture needs to know of it.
struct SceneFlow
{
    const Flow *flow = nullptr;
    DestinationKind kind = DestinationKind::Other;
    QList<Initiator> initiators; ///< Proxy alone where it goes that way
    QList<HopStory> stories;     ///< one for each of them
    bool fromProxy = false;
};

struct Bundle
{
    QList<SceneFlow> flows;
    SceneZone zone = SceneZone::Other;
    int firstSource = 0;
    bool unfolded = false;

    [[nodiscard]] const SceneFlow &first() const { return flows.first(); }
};

/// In the order of their first flows.
QList<Bundle> bundled(const QList<SceneFlow> &flows, const SceneWishes &wishes);

/// Its title and labels; the id is that of its first flow.
SceneTarget targetOf(const Bundle &bundle);

/// "host:443", "[2001:db8::1]:443", "host:123/udp".
QString placeOf(const Flow &flow);

} // namespace netsetup
