#include "base/inwords.h"

#include "base/languages.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Of each thread: what one of them writes does not change what another one says.
thread_local const WordsIn *innermost = nullptr;

} // namespace

QString inWords(const char *context, const char *text)
{
    if (innermost == nullptr)
        return QCoreApplication::translate(context, text);
    if (innermost->m_words == nullptr)
        return QString::fromUtf8(text);
    const QString translated = innermost->m_words->translate(context, text);
    return translated.isNull() ? QString::fromUtf8(text) : translated;
}

QString inWords(const char *context, const QString &text)
{
    return text.isEmpty() ? text : inWords(context, text.toUtf8().constData());
}

WordsIn::WordsIn(const QString &code)
    : m_outer(innermost)
    , m_words(translationFor(code))
    , m_code(m_words == nullptr ? u"en"_s : code)
{
    innermost = this;
}

WordsIn::~WordsIn()
{
    innermost = m_outer;
}

QString WordsIn::language()
{
    return innermost == nullptr ? QString() : innermost->m_code;
}

SourceWords::SourceWords()
    : WordsIn(u"en"_s)
{}

} // namespace netsetup
