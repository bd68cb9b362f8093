// The words behind "helm", told apart: options with their values, and the rest.
#pragma once

#include <QList>
#include <QStringList>

namespace netsetup {

struct HelmOption
{
    QString name; ///< the long one, without dashes
    QString value;
};

struct HelmWords
{
    QList<HelmOption> options; ///< those that take a value; the others say nothing to a plan
    QStringList plain;         ///< verb, release, chart
    QStringList unknown;       ///< options that Helm has not, fit to be shown
    bool oneDash = false;      ///< long options stood behind one dash
    bool joined = false;       ///< a value stood behind its "=" and a blank
};

/// `places`: how many plain words there may be. Where there are more, those that may belong to something else
/// do: to an option that nobody knows, or to a "=" that has nothing behind it.
HelmWords takeHelmWords(const QStringList &words, qsizetype places);

} // namespace netsetup
