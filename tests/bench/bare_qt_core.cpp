// The least that a Qt Core program can do.
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    std::puts(qPrintable(QCoreApplication::applicationName()));
    return 0;
}
