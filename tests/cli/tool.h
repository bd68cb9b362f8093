// Runs the real program and keeps what it printed.
#pragma once

#include "support/testpaths.h"

#include <QMap>
#include <QProcess>
#include <QStringList>

struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

using Environment = QMap<QString, QString>;

inline Ran runTool(const QStringList &arguments, const Environment &extra = {}, const QString &folder = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = extra.begin(); it != extra.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(netsetup::testing::toolPath(), arguments);
    Ran ran;
    if (!process.waitForFinished(120000))
        return ran;
    ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

inline Ran inPractice(const QString &network, const QStringList &arguments, const Environment &extra = {},
                      const QString &folder = {})
{
    return runTool(QStringList{"practice", "--network", network, "--", "sts-netsetup"} + arguments, extra,
                   folder);
}
