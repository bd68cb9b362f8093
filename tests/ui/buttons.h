// Buttons by what stands on them, as people find them.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <array>

namespace netsetup {

/// The button below `place` that says `words`, without the mark of its shortcut, or is called so for
/// assistive tools; else one in sight that begins with them. What can be seen comes first. Null: there is
/// none.
template <typename Button = QAbstractButton>
Button *buttonWith(const QWidget &place, const QString &words)
{
    std::array<Button *, 3> found{}; // in sight, out of sight, only beginning so
    const QList<Button *> all = place.findChildren<Button *>();
    for (Button *one : all) {
        const QString text = one->text().remove(u'&');
        const bool whole = text == words || one->accessibleName() == words;
        if (!whole && (!one->isVisible() || !text.startsWith(words)))
            continue;
        Button *&kind = found.at(!whole ? 2 : one->isVisible() ? 0 : 1);
        kind = kind == nullptr ? one : kind;
    }
    return found.at(0) != nullptr ? found.at(0) : found.at(1) != nullptr ? found.at(1) : found.at(2);
}

inline bool isInSight(const QAbstractButton *button)
{
    return button != nullptr && button->isVisible();
}

} // namespace netsetup
