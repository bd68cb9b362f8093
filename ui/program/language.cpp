#include "program/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Loaded
{
    QString code = u"en"_s;
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
    if (code == "en"_L1)
        return true;
    // Qt's own texts travel with the program; where it was built without them, Qt's installation may have
    // them.
    const QString qtTexts = "qtbase_"_L1 + code;
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
