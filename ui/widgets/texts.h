// Labels as every page has them: plain text, selectable where it is technical, sized by the font.
#pragma once

#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace netsetup::ui {

constexpr int grid = 8;
/// Wider than this a field and its words are no longer read with one look.
constexpr int formWidth = 95 * grid;

/// Says which field of the plan a control edits, as the command line would: "--tenant", "--source nodes". A
/// test sees to it that every field has one, and an open question finds the way to its answer.
inline void markField(QWidget *control, const QString &option)
{
    control->setProperty("planField", option);
}

/// Untrusted text is only ever shown as it is.
inline QLabel *plainLabel(QWidget *parent = nullptr)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

inline QLabel *headingLabel(double factor, QWidget *parent = nullptr)
{
    QLabel *label = plainLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

/// What a page is about: the same size on every page.
inline QLabel *pageHeading(QWidget *parent = nullptr)
{
    return headingLabel(1.6, parent);
}

/// One of a few: as wide as the longest of them in any language.
inline QComboBox *choiceBox(QWidget *parent = nullptr)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

/// Tabs that are all in sight: a name that has no room is told whole by its tool tip.
inline QTabWidget *namedTabs(QWidget *parent = nullptr)
{
    auto *tabs = new QTabWidget(parent);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideRight);
    return tabs;
}

inline void nameTab(QTabWidget &tabs, int tab, const QString &name)
{
    tabs.setTabText(tab, name);
    tabs.setTabToolTip(tab, name.toHtmlEscaped());
}

/// A value to read and to copy, one line of it.
inline QLineEdit *valueLine(QWidget *parent = nullptr)
{
    auto *line = new QLineEdit(parent);
    line->setReadOnly(true);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return line;
}

/// The same, several lines of it.
inline QPlainTextEdit *valueText(int lines, QWidget *parent = nullptr)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setMinimumHeight(lines * text->fontMetrics().lineSpacing() + 2 * grid);
    return text;
}

} // namespace netsetup::ui
