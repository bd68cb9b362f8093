// The small pictures on cards, drawn in the colours of the palette.
#pragma once

#include <QPalette>
#include <QRect>

class QPainter;

namespace netsetup {

/// The first five: what stands between the cluster and the other side. Then: an empty plan, one after the
/// pattern of another, a file.
enum class CardPicture { Nothing, Wall, Relay, Cache, Copy, Sheet, Pattern, Folder };

void paintCardPicture(QPainter &painter, CardPicture picture, const QRect &place, const QPalette &colours);

} // namespace netsetup
