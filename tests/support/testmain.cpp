// The main function of every test program: its first argument says which class.
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QFileInfo>
#include <QMap>
#include <QMetaMethod>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace netsetup::testing {

namespace {

QMap<QByteArray, TestRunner> &registered()
{
    static QMap<QByteArray, TestRunner> tests;
    return tests;
}

int sayUsage(const char *program)
{
    std::fprintf(stderr, "usage: %s TEST [arguments of Qt Test]\nTEST is one of:\n", program);
    const QList<QByteArray> names = registered().keys();
    for (const QByteArray &name : names)
        std::fprintf(stderr, "  %s\n", name.constData());
    return 2;
}

/// What Qt Test would run of the class.
QStringList functionsOf(const QMetaObject &tests)
{
    const QStringList around{QStringLiteral("initTestCase"), QStringLiteral("cleanupTestCase"),
                             QStringLiteral("init"), QStringLiteral("cleanup")};
    QStringList names;
    for (int i = tests.methodOffset(); i < tests.methodCount(); ++i) {
        const QMetaMethod method = tests.method(i);
        const QString name = QString::fromLatin1(method.name());
        if (method.methodType() == QMetaMethod::Slot && method.access() == QMetaMethod::Private &&
            method.parameterCount() == 0 && !name.endsWith(QLatin1String("_data")) && !around.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

QStringList testArguments(const QMetaObject &tests, int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const QString leftOut = qEnvironmentVariable("NETSETUP_LEAVE_OUT");
    if (leftOut.isEmpty())
        return arguments;
    QStringList functions = functionsOf(tests);
    const QStringList names = leftOut.split(QLatin1Char(','));
    for (const QString &name : names) {
        if (functions.removeAll(name) == 1)
            continue;
        std::fprintf(stderr, "There is no test function %s to be left out\n", qPrintable(name));
        std::exit(2);
    }
    // Without names Qt Test would run them all.
    if (functions.isEmpty()) {
        std::fprintf(stderr, "No test function is left: leave out the whole class\n");
        std::exit(2);
    }
    return arguments + functions;
}

bool registerTest(const char *file, TestRunner run)
{
    registered().insert(QFileInfo(QString::fromUtf8(file)).completeBaseName().toUtf8(), run);
    return true;
}

} // namespace netsetup::testing

int main(int argc, char **argv)
{
    using namespace netsetup::testing;
    if (argc < 2)
        return sayUsage(argv[0]);
    const TestRunner run = registered().value(QByteArray(argv[1]));
    if (run == nullptr)
        return sayUsage(argv[0]);
    // On Windows Qt would rather tell a debugger than whoever reads our output.
    qputenv("QT_FORCE_STDERR_LOGGING", "1");
    // The class is the program as far as Qt is concerned: settings that tests write are kept under this name,
    // so that two of one program do not share them.
    leave(run(argc - 1, argv + 1));
}
