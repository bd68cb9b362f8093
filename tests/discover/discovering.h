// A computer made by hand, and short ways to look at what was found on it.
#pragma once

#include "discover/discover.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

inline netsetup::DiscoverRequest bareComputer(const QString &home)
{
    netsetup::DiscoverRequest request;
    request.catalog = *netsetup::Catalog::load();
    request.homePath = home;
    request.environment.insert(QStringLiteral("APPDATA"), home + QLatin1String("/.config")); // of Windows
    return request;
}

/// "field=value (confidence)" of every proposal.
inline QStringList proposalsOf(const netsetup::Discovery &found)
{
    QStringList list;
    for (const netsetup::Proposal &proposal : found.proposals)
        list.append(
            u"%1=%2 (%3)"_s.arg(proposal.field, proposal.value, netsetup::wordFor(proposal.confidence)));
    return list;
}

/// Everything that leaves the program, in one text.
inline QByteArray everythingIn(const netsetup::Discovery &found)
{
    return QJsonDocument(netsetup::discoveryToJson(found)).toJson();
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
