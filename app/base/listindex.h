// Finding entries of a long list by a text in them, without going through all of it each time.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace netsetup {

/// The places, in order, of the entries that hold this text in that member. Long lists are read once: lists
/// are shared until somebody changes them, so the list of the last time is told by its data. It is kept until
/// another one comes.
template <auto member, typename Value>
QList<qsizetype> placesOf(const QList<Value> &list, const QString &text)
{
    constexpr qsizetype isLong = 64;
    QList<qsizetype> places;
    if (list.size() < isLong) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (list.at(i).*member == text)
                places.append(i);
        }
        return places;
    }
    thread_local QList<Value> read;
    thread_local QHash<QString, QList<qsizetype>> index;
    if (!read.isSharedWith(list)) {
        index.clear();
        for (qsizetype i = 0; i < list.size(); ++i)
            index[list.at(i).*member].append(i);
        read = list;
    }
    return index.value(text);
}

/// The first entry that holds this text in that member; nullptr: none.
template <auto member, typename Value>
const Value *firstWith(const QList<Value> &list, const QString &text)
{
    const QList<qsizetype> places = placesOf<member>(list, text);
    return places.isEmpty() ? nullptr : &list.at(places.first());
}

} // namespace netsetup
