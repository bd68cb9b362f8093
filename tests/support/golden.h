// Comparing output with files that people have read.
#pragma once

#include "support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

/// Compares with a file of the source tree: "tests/findings/data/healthy.txt". NETSETUP_UPDATE_GOLDEN=1
/// writes it anew where it differs; the test fails all the same, so that nobody forgets to read what has
/// changed.
inline void compareWithFile(const QByteArray &bytes, const QString &path)
{
    QFile file(sourcePath(path));
    const QByteArray kept = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
    file.close();
    if (bytes == kept)
        return;
    if (qEnvironmentVariableIsSet("NETSETUP_UPDATE_GOLDEN")) {
        QDir().mkpath(QFileInfo(file).path());
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(bytes), static_cast<qint64>(bytes.size()));
        QFAIL(qPrintable(u"%1 was written anew: read what has changed"_s.arg(path)));
    }
    QCOMPARE(QString::fromUtf8(bytes), QString::fromUtf8(kept));
    QCOMPARE(bytes, kept);
}

} // namespace netsetup::testing
