// The stages of one connection as bars on a common time line: names, connection, certificate, first byte.
#pragma once

#include "findings/finding.h"

#include <QWidget>

namespace netsetup {

class Waterfall : public QWidget
{
    Q_OBJECT

public:
    explicit Waterfall(QWidget *parent = nullptr);
    void setTimings(const StageTimings &timings);
    /// "DNS 3 ms, connect 12 ms": what the bars show, in words.
    [[nodiscard]] QString inWords() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bar
    {
        QString name;
        double start = 0;
        double ms = 0;
    };
    QList<Bar> m_bars;
};

} // namespace netsetup
