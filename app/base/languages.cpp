#include "base/languages.h"

#include <QDir>
#include <QHash>
#include <QLocale>
#include <QMutex>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString prefix()
{
    return u"stackstate-network-setup_"_s;
}

} // namespace

QString translationFolder()
{
    return u":/netsetup/translations"_s;
}

QString translationFile(const QString &code)
{
    return prefix() + code;
}

QStringList languages()
{
    QStringList codes{u"en"_s};
    const QStringList files = QDir(translationFolder()).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (file.startsWith(prefix()) && file.endsWith(".qm"_L1))
            codes.append(file.mid(prefix().size()).chopped(3));
    }
    codes.removeDuplicates();
    return codes;
}

QString languageName(const QString &code)
{
    return code == "en"_L1 ? u"English"_s : QLocale(code).nativeLanguageName();
}

const QTranslator *translationFor(const QString &code)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<QTranslator>> kept;
    const QMutexLocker lock(&mutex);
    if (const auto known = kept.constFind(code); known != kept.constEnd())
        return known->get();
    // Only what the list names: a code is part of a file name here.
    if (code == "en"_L1 || !languages().contains(code))
        return nullptr;
    auto words = std::make_shared<QTranslator>();
    if (!words->load(translationFile(code), translationFolder()))
        return nullptr;
    kept.insert(code, words);
    return words.get();
}

} // namespace netsetup
