// Names that only the owner of a device knows: one group for each format that asks for some.
#pragma once

#include "setup/setup.h"

#include <QHash>
#include <QScrollArea>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace netsetup {

class SiteForm : public QScrollArea
{
    Q_OBJECT

public:
    enum class Scope {
        Chosen, ///< a page of its own for all that is chosen
        Device, ///< beside the preview of one device, in little room
    };
    SiteForm(Setup &setup, Scope scope, QWidget *parent = nullptr);

    struct Group
    {
        const Format *format = nullptr;
        QStringList needed; ///< keys without which the file is not complete
    };
    void setGroups(const QList<Group> &groups);
    /// Fields whose text is not accepted, and so is not in the plan.
    [[nodiscard]] qsizetype faults() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// What it needs to show all of it, at its present width.
    [[nodiscard]] int wholeHeight() const;
    void retranslate();

private:
    struct Row
    {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QLabel *hint = nullptr;
        QString format;
        SiteParameter parameter;
    };
    void build(const QList<Group> &groups);
    Row makeRow(const Group &group, const SiteParameter &parameter);
    void placeRow(QGridLayout *rows, const Row &row) const;
    [[nodiscard]] QString introduction() const;
    void take(const Row &row, const QString &text);
    void load();
    void tellWhatIsNeeded();

    Setup &m_setup;
    const Scope m_scope;
    QList<Row> m_rows;
    QStringList m_shown; ///< what the rows were built for
    QList<Group> m_groups;
    QHash<QLineEdit *, QString> m_faults;
};

} // namespace netsetup
