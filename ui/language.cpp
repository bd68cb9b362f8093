#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace netsetup {

namespace {

constexpr auto folder = ":/netsetup/translations";
constexpr auto prefix = "stackstate-network-setup_";

struct Loaded
{
    QString code = QStringLiteral("en");
    QTranslator ours;
    QTranslator qt;
};

Loaded &loaded()
{
    static Loaded one;
    return one;
}

} // namespace

QStringList languages()
{
    QStringList codes{QStringLiteral("en")};
    const QStringList files =
        QDir(QLatin1String(folder)).entryList({QLatin1String(prefix) + QLatin1String("*.qm")}, QDir::Files);
    for (const QString &file : files)
        codes.append(file.mid(static_cast<qsizetype>(qstrlen(prefix))).chopped(3));
    codes.removeDuplicates();
    return codes;
}

QString languageName(const QString &code)
{
    return code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
}

bool setLanguage(const QString &code)
{
    if (!languages().contains(code))
        return false;
    Loaded &now = loaded();
    QCoreApplication::removeTranslator(&now.ours);
    QCoreApplication::removeTranslator(&now.qt);
    now.code = code;
    if (code == QLatin1String("en"))
        return true;
    // Qt's own texts travel with the program; where it was built without them, Qt's installation may have
    // them.
    const QString qtTexts = QLatin1String("qtbase_") + code;
    if (now.qt.load(qtTexts, QLatin1String(folder)) ||
        now.qt.load(qtTexts, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&now.qt);
    if (!now.ours.load(QLatin1String(prefix) + code, QLatin1String(folder)))
        return false;
    return QCoreApplication::installTranslator(&now.ours);
}

QString currentLanguage()
{
    return loaded().code;
}

} // namespace netsetup
