// The images of a plan, one row each: from where to where, for which processors, and what the last check saw
// of it.
#pragma once

#include "catalog/catalog.h"
#include "findings/report/report.h"

namespace netsetup {

enum class ImageState {
    NotChecked,    ///< nobody has asked for it, or there is no tag to ask for
    Present,       ///< its manifest came, for the processors of the nodes
    Missing,       ///< the registry does not have it
    WrongPlatform, ///< it is there, but not for all of them
    Refused,       ///< the registry does not give it out: a login, or a filter in between
    Unclear,       ///< it was asked for, and the answer does not decide
};
template <>
struct Words<ImageState>
{
    static constexpr Word<ImageState> table[] = {
        {ImageState::NotChecked, "not-checked"}, {ImageState::Present, "present"},
        {ImageState::Missing, "missing"},        {ImageState::WrongPlatform, "wrong-platform"},
        {ImageState::Refused, "refused"},        {ImageState::Unclear, "unclear"},
    };
};

struct ImageRow
{
    ImageRow() = default;
    QString source;          ///< "quay.io/stackstate/promtail:2.9.10"; without a tag where that is not known
    QString own;             ///< the same in the own registry; empty: the nodes pull it from the source
    bool ownUnnamed = false; ///< it belongs into an own registry that the plan does not name yet
    bool hasTag = true;
    QStringList parts;     ///< titles of the parts that need it
    QStringList platforms; ///< that were seen of it: "linux/amd64"
    ImageState state = ImageState::NotChecked;

    bool operator==(const ImageRow &) const = default;
    /// What the nodes ask for.
    [[nodiscard]] const QString &pulled() const { return own.isEmpty() ? source : own; }
};

/// In the order of registry/images.txt. `report` is what holds for this plan; without one nothing is checked.
QList<ImageRow> imageRows(const Plan &plan, const ProductLine &line, const std::optional<Report> &report);

} // namespace netsetup
