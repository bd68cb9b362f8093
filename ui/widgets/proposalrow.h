// What was found on this computer for something that is no field of text: one proposal after the other, each
// with its source and how sure it is. Nothing is taken over without a click.
#pragma once

#include "discover/discover.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace netsetup {

/// "Found: VALUE (from SOURCE; likely)."
QString proposalText(const Proposal &proposal);
/// The same whole, with what speaks for it and against it.
QString proposalDetail(const Proposal &proposal);

class ProposalRow : public QWidget
{
    Q_OBJECT

public:
    /// Keeps the place for so many lines of text: nothing moves when something is found.
    explicit ProposalRow(int lines, QWidget *parent = nullptr);

    /// `what` is what the proposals are for: "Company CA".
    void setTexts(const QString &what, const QString &nothing);
    void setProposals(const QList<Proposal> &proposals);

Q_SIGNALS:
    void taken(const netsetup::Proposal &proposal);

private:
    void showCurrent();

    QLabel *m_text;
    QPushButton *m_take;
    QPushButton *m_next;
    QString m_what;
    QString m_nothing;
    QList<Proposal> m_proposals;
    qsizetype m_current = 0;
};

} // namespace netsetup
