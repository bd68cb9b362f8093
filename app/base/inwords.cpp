#include "base/inwords.h"

#include <QCoreApplication>

namespace netsetup {

namespace {

/// Of each thread: what one of them writes does not change what another one says.
thread_local int sourceWordsAlive = 0;

} // namespace

QString inWords(const char *context, const char *text)
{
    return sourceWordsAlive == 0 ? QCoreApplication::translate(context, text) : QString::fromUtf8(text);
}

QString inWords(const char *context, const QString &text)
{
    return text.isEmpty() ? text : inWords(context, text.toUtf8().constData());
}

SourceWords::SourceWords()
{
    ++sourceWordsAlive;
}

SourceWords::~SourceWords()
{
    --sourceWordsAlive;
}

} // namespace netsetup
