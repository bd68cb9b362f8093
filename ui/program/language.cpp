#include "program/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace netsetup {

namespace {

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
    if (now.qt.load(qtTexts, translationFolder()) ||
        now.qt.load(qtTexts, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&now.qt);
    if (!now.ours.load(translationFile(code), translationFolder()))
        return false;
    return QCoreApplication::installTranslator(&now.ours);
}

QString currentLanguage()
{
    return loaded().code;
}

} // namespace netsetup
