// The languages that the program has words in: English, and whatever translations are built in. One list for
// the window, for packs and for --language.
#pragma once

#include <QStringList>

class QTranslator;

namespace netsetup {

/// Codes as `--language` takes them; "en" first.
QStringList languages();
/// The language's own name for itself: "Deutsch".
QString languageName(const QString &code);
/// The name of a language's file, without its ending; below translationFolder().
QString translationFile(const QString &code);
QString translationFolder();
/// The words of a language, read once and kept; nullptr for English and for what is not there.
const QTranslator *translationFor(const QString &code);

} // namespace netsetup
