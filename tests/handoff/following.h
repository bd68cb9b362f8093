// A pack that follows an older one, as the program reads the older one: written to a folder and opened again.
#pragma once

#include "handoff/pack/packwriter.h"
#include "handoff/sample.h"
#include "plan/projectfile.h"
#include "session/sincepack.h"

#include <QTemporaryDir>

namespace netsetup::testing {

/// `now` behind the pack that would have been made of `older`, with the files of these formats in it.
inline HandoffInput following(HandoffInput now, HandoffInput older,
                              const QStringList &formats = {u"rules-json"_s, u"nftables"_s, u"iptables"_s})
{
    older.planJson = planToJson(older.plan);
    now.planJson = planToJson(now.plan);
    PackRequest request;
    request.artifacts = formats;
    const Result<Pack> pack = makePack(older, request);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"older"_s);
    if (!pack.ok() || !writePack(*pack, path, Replacing::Nothing, older.createdAt).ok())
        qFatal("the older pack cannot be made");
    const Result<OlderPack> read = readOlderPack(path, u"--since"_s);
    if (!read.ok())
        qFatal("%s", qPrintable(read.error().message()));
    now.since = changesSince(*read, now);
    return now;
}

/// The time at which the older pack of a test was made.
inline QDateTime olderTime()
{
    return QDateTime(QDate(2026, 10, 1), QTime(9, 0), Qt::UTC);
}

} // namespace netsetup::testing
