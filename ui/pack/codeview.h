// Read-only text with line numbers, in a fixed-pitch face.
#pragma once

#include <QPlainTextEdit>

namespace netsetup {

class CodeHighlighter;

class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// Keeps the place where the reader is, if it is still the same file.
    void showFile(const QString &path, const QString &text);
    void paintNumbers(QPaintEvent *event);
    [[nodiscard]] int numberWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeNumbers();

    QWidget *m_numbers = nullptr;
    CodeHighlighter *m_highlighter = nullptr;
    QString m_path;
};

} // namespace netsetup
