// The least that a Qt window can be. Empty, or with one line of text when it is called with one: the fonts
// that a line needs are most of what any window costs.
#include <QApplication>
#include <QLabel>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QLabel window;
    if (argc > 1)
        window.setText(QString::fromLocal8Bit(argv[1]));
    window.resize(1024, 700);
    window.show();
    return QApplication::exec();
}
