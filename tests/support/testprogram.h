// All test classes of a folder are one program, so that it is linked once. A class registers itself with one
// line at the end of its file, and CTest runs each alone: "tests_base tst_csv [arguments of Qt Test]".
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace netsetup::testing {

/// Runs the tests of one class and gives the exit status of Qt Test.
using TestRunner = int (*)(int argc, char **argv);

/// Adds a class under the name of its file without folder and ending.
bool registerTest(const char *file, TestRunner run);

/// The arguments for Qt Test: those given, and where NETSETUP_LEAVE_OUT names functions of the class, by
/// commas, the names of all others. A name that the class does not have ends the program: the list is out of
/// date.
QStringList testArguments(const QMetaObject &tests, int argc, char **argv);

template <typename Application, typename TestClass>
int runTests(int argc, char **argv)
{
    Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    // Those of the system wait in a loop of their own for somebody.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs, true);
    TestClass tests;
    return QTest::qExec(&tests, testArguments(TestClass::staticMetaObject, argc, argv));
}

} // namespace netsetup::testing

#define NETSETUP_TEST_IN(Application, TestClass)                                                             \
    [[maybe_unused]] static const bool registered##TestClass =                                               \
        netsetup::testing::registerTest(__FILE__, netsetup::testing::runTests<Application, TestClass>);

/// Last line of a test file.
#define NETSETUP_TEST(TestClass) NETSETUP_TEST_IN(QCoreApplication, TestClass)
/// The same for a test of the window; the file includes <QApplication>.
#define NETSETUP_WINDOW_TEST(TestClass) NETSETUP_TEST_IN(QApplication, TestClass)
