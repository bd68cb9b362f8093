// The picture, large: a selected hop shows its findings and addresses below it; the picture can be saved, and
// shown alone on the whole screen.
#pragma once

#include "models/findingtree.h"
#include "models/livefindings.h"
#include "pages/page.h"

class QLabel;
class QLayout;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace netsetup {

class DiagramView;
class FindingPanel;
class PlainText;
class VerdictBanner;

class FlowPage : public Page
{
    Q_OBJECT

public:
    explicit FlowPage(Setup &setup, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Flow"); }
    [[nodiscard]] QString why() const override;
    /// As SVG, PNG or PDF, by the ending of the name.
    void saveAs(const QString &path);

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addControls(QVBoxLayout *column);
    QPushButton *addButton(QLayout *row);
    QLabel *boldLabel();
    void addPicture(QVBoxLayout *column);
    QWidget *makeDetails();
    QWidget *makeStrip();
    /// Below the picture, or in its place where there is no room for both.
    void placeDetails();
    /// With what is selected unfolded, as far as the whole can be shown then.
    [[nodiscard]] Diagram pictureNow() const;
    void redraw();
    void showAnswer();
    void select(const QStringList &flows);
    void showHop();
    void showAddresses();
    void showFinding(int row);
    void askWhereToSave();
    void say(const QString &text);
    [[nodiscard]] QString addressText(const QString &flow) const;

    LiveFindings m_live;
    QString m_flow;
    QList<Finding> m_listed;
    QLabel *m_heading = nullptr;
    VerdictBanner *m_answer = nullptr; ///< in place of the heading once there is one
    QPushButton *m_zoomIn = nullptr;
    QPushButton *m_zoomOut = nullptr;
    QPushButton *m_fit = nullptr;
    QPushButton *m_alone = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_message = nullptr;
    DiagramView *m_picture = nullptr;
    QWidget *m_details = nullptr;
    QLabel *m_hint = nullptr;   ///< in place of the details while nothing is selected
    QWidget *m_strip = nullptr; ///< in its place while something is
    QLabel *m_hop = nullptr;
    QPushButton *m_more = nullptr; ///< the details in place of the picture
    QListWidget *m_findings = nullptr;
    QLabel *m_addressHead = nullptr;
    PlainText *m_addresses = nullptr;
    FindingPanel *m_panel = nullptr;
};

} // namespace netsetup
