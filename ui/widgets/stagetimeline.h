// The stages of one connection as bars on a common time line, to scale; where it broke, what was waited for.
#pragma once

#include "models/proof.h"

#include <QWidget>

namespace netsetup {

class StageTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit StageTimeline(QWidget *parent = nullptr);
    void setStages(const QList<ProofStage> &stages);
    /// What the bars show, in words.
    [[nodiscard]] QString inWords() const { return stagesInWords(m_stages); }
    /// Where each text stands when the widget is that wide; a test looks whether it fits.
    struct Text
    {
        QString text;
        QRect rect;
        int stage = 0;
        enum class Place { Name, Figure, Waited } place = Place::Name;
    };
    [[nodiscard]] QList<Text> textsFor(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// At once, as texts do: a panel that is just shown has its right height.
    void fitHeight();
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int figureWidth() const;
    [[nodiscard]] QString figureOf(const ProofStage &stage) const;
    void paintBar(QPainter &painter, qsizetype stage, double start, double total, int top) const;

    QList<ProofStage> m_stages;
};

} // namespace netsetup
