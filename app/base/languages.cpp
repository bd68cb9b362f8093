#include "base/languages.h"

#include <QDir>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QTranslator>

#include <memory>

namespace netsetup {

namespace {

QString prefix()
{
    return QStringLiteral("stackstate-network-setup_");
}

} // namespace

QString translationFolder()
{
    return QStringLiteral(":/netsetup/translations");
}

QString translationFile(const QString &code)
{
    return prefix() + code;
}

QStringList languages()
{
    QStringList codes{QStringLiteral("en")};
    const QStringList files =
        QDir(translationFolder()).entryList({prefix() + QStringLiteral("*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes.append(file.mid(prefix().size()).chopped(3));
    codes.removeDuplicates();
    return codes;
}

QString languageName(const QString &code)
{
    return code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
}

const QTranslator *translationFor(const QString &code)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<QTranslator>> kept;
    const QMutexLocker lock(&mutex);
    if (const auto known = kept.constFind(code); known != kept.constEnd())
        return known->get();
    // Only what the list names: a code is part of a file name here.
    if (code == QLatin1String("en") || !languages().contains(code))
        return nullptr;
    auto words = std::make_shared<QTranslator>();
    if (!words->load(translationFile(code), translationFolder()))
        return nullptr;
    kept.insert(code, words);
    return words.get();
}

} // namespace netsetup
