// Names that only the owner of a device knows: one group for each chosen format that asks for some.
#pragma once

#include "setup/setup.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace netsetup {

class SiteForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit SiteForm(Setup &setup, QWidget *parent = nullptr);

    struct Group
    {
        const Format *format = nullptr;
        QStringList needed; ///< keys without which the file is not complete
    };
    void setGroups(const QList<Group> &groups);
    /// Fields whose text is not accepted, and so is not in the plan.
    [[nodiscard]] qsizetype faults() const;
    void retranslate();

private:
    struct Row
    {
        QLineEdit *edit = nullptr;
        QLabel *hint = nullptr;
        QString format;
        SiteParameter parameter;
    };
    void build(const QList<Group> &groups);
    Row addRow(QVBoxLayout *column, const Group &group, const SiteParameter &parameter);
    void take(const Row &row, const QString &text);
    void load();
    void tellWhatIsNeeded();

    Setup &m_setup;
    QList<Row> m_rows;
    QStringList m_shown; ///< what the rows were built for
    QList<Group> m_groups;
    QHash<QLineEdit *, QString> m_faults;
};

} // namespace netsetup
