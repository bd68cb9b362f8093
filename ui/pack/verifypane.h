// Did the teams do their part? What the checks had seen when this was handed off, beside what they see now:
// what was mended since, what is still missing, what is new.
#pragma once

#include "session/mended.h"
#include "setup/setup.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace netsetup {

class PrimaryButton;

class VerifyPane : public QWidget
{
    Q_OBJECT

public:
    explicit VerifyPane(Setup &setup, QWidget *parent = nullptr);

    void refresh();
    void retranslate();
    /// There is something older to compare with, and nothing newer yet: this is what somebody came back for.
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] PrimaryButton *runButton() const { return m_run; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showComparison(const ReportsSince &since);
    QTreeWidgetItem *addHead(const QString &words);
    void addGroup(const ReportsSince &since, Since kind, const QString &title);
    void addElsewhere(const QList<DriftLine> &lines);
    void askForOlder();
    [[nodiscard]] bool hasNewer() const;
    [[nodiscard]] QString headWords(const ReportsSince &since) const;

    Setup &m_setup;
    QLabel *m_head;
    QLabel *m_told;
    QTreeWidget *m_tree;
    PrimaryButton *m_run;
    QPushButton *m_choose;
    bool m_behind = false; ///< something changed while nobody saw it
};

} // namespace netsetup
