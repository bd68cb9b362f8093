// The languages of the window: English, and whatever translations are built in.
#pragma once

#include <QStringList>

namespace netsetup {

/// Codes as `--language` takes them; "en" first.
QStringList languages();
/// The language's own name for itself.
QString languageName(const QString &code);
/// Texts of the window and of Qt change at once; false: there is no such translation.
bool setLanguage(const QString &code);
QString currentLanguage();

} // namespace netsetup
