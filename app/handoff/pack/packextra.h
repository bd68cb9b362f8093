// Formats that need more than this library may use, such as a painter: whoever makes the pack brings them
// along. They are planned, chosen, told in the README, listed and checksummed like all others.
#pragma once

#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/packsteps.h"

namespace netsetup {

/// As makePack(input, request); `extra` come behind the formats of the catalogue.
Result<Pack> makePack(const HandoffInput &input, const PackRequest &request, const QList<Format> &extra);

/// What is open in the pack that makePack() would make of the same request: names of devices too, which only
/// the chosen formats ask for.
QList<OpenPoint> openPoints(const HandoffInput &input, const PackRequest &request,
                            const QList<Format> &extra = {});

/// The steps in the guide of that pack, in the language of the moment; of the files, only those that say how
/// to follow an older pack are named.
QList<PackStep> packSteps(const HandoffInput &input, const PackRequest &request,
                          const QList<Format> &extra = {});

/// Artifacts that only such a format can make. A project may ask for them; a pack that is made without the
/// format says that they are not in it.
const QStringList &paintedArtifacts();

/// The change request as Markdown that shows the picture, "diagram.svg", whether or not that is a file of the
/// pack as well: for whoever paints both. In the language of the moment.
QByteArray requestWithPicture(const HandoffInput &input);

/// About files that the project lists, and that only the window makes: to be said where a pack is made
/// without them. Nobody asked for them by name, so nothing has failed.
QStringList notesOnPainted(const HandoffInput &input, const PackRequest &request);

} // namespace netsetup
