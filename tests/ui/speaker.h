// What is spoken in the window while it is looked at, changed as the user does it: while the pages are there.
#pragma once

#include "program/language.h"
#include "pseudolanguage.h"
#include "theme/theme.h"

#include <QApplication>

namespace netsetup {

/// The invented languages are as long as any.
enum class Speech { English, German, Long, LongFromTheRight };

inline const char *nameOf(Speech speech)
{
    static constexpr const char *names[]{"en", "de", "long", "rtl"};
    return names[static_cast<int>(speech)];
}

inline const char *nameOf(Theme theme)
{
    return theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "contrast";
}

class Speaker
{
public:
    Speaker() = default;
    Speaker(const Speaker &) = delete;
    Speaker &operator=(const Speaker &) = delete;
    ~Speaker() { speak(Speech::English); }

    void speak(Speech speech)
    {
        if (std::exchange(m_speech, speech) == speech)
            return;
        QCoreApplication::removeTranslator(&m_long);
        QCoreApplication::removeTranslator(&m_longFromTheRight);
        setLanguage(speech == Speech::German ? QStringLiteral("de") : QStringLiteral("en"));
        if (speech == Speech::Long)
            QCoreApplication::installTranslator(&m_long);
        if (speech == Speech::LongFromTheRight)
            QCoreApplication::installTranslator(&m_longFromTheRight);
        QApplication::setLayoutDirection(speech == Speech::LongFromTheRight ? Qt::RightToLeft
                                                                            : Qt::LeftToRight);
    }

private:
    PseudoTranslator m_long{true};
    PseudoTranslator m_longFromTheRight{true, Qt::RightToLeft};
    Speech m_speech = Speech::English;
};

} // namespace netsetup
