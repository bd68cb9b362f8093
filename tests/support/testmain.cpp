// The main function of every test program: its first argument says which class.
#include "support/testprogram.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>
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

} // namespace

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
    // The class is the program as far as Qt is concerned: settings that tests write are kept under this name,
    // so that two of one program do not share them.
    return run(argc - 1, argv + 1);
}
