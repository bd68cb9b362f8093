// What the change board wants to know, and how the pack is made. What the board asks may stay open: it prints
// as a line to fill in by hand.
#pragma once

#include "setup/setup.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace netsetup {

class OlderPackDrop;

class BoardForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoardForm(Setup &setup, QWidget *parent = nullptr);

    /// Takes the values of the plan, where the user is not about to type one.
    void load();
    void retranslate();

private:
    struct Line
    {
        const PlanField *field;
        QLineEdit *edit;
    };
    void addLabelled(QWidget *field);
    QLineEdit *addLine(const char *name);
    void addSpin(QSpinBox *spin, const char *name, const QString &option, int from, int to);
    void setLabel(QWidget *field, const QString &text, const QString &example);
    void takeLine(const PlanField &field, const QString &text);
    void takeChangeId();
    void say(const QString &words);

    Setup &m_setup;
    QFormLayout *m_form = nullptr;
    QLabel *m_intro = nullptr;
    QLabel *m_message = nullptr;
    QLineEdit *m_changeId = nullptr;
    QList<Line> m_lines;
    QSpinBox *m_reviewDays = nullptr;
    QSpinBox *m_holdHours = nullptr;
    QComboBox *m_language = nullptr;
    QCheckBox *m_cdn = nullptr;
    QLabel *m_cdnNote = nullptr;
    OlderPackDrop *m_older = nullptr;
};

} // namespace netsetup
