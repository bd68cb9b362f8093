// "Look first": asks the tenant's receiver and this computer's proxy settings, preselects how traffic leaves,
// and says why. The preselection goes back with one click.
#pragma once

#include "session/firstlook.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace netsetup {

class Setup;

class LookFirst : public QWidget
{
    Q_OBJECT

public:
    explicit LookFirst(Setup &setup, QWidget *parent = nullptr);
    ~LookFirst() override;

    [[nodiscard]] bool isLooking() const { return m_looking; }

Q_SIGNALS:
    /// The URL of a proxy that the settings name; nobody has taken it over.
    void proxySeen(const netsetup::Proposal &proposal);
    void ended();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void toggle();
    /// Asks `self` before it touches anything: the page may be gone by then.
    static QCoro::Task<> run(QPointer<LookFirst> self, std::shared_ptr<FirstLook> look, std::stop_token stop);
    void show(const EgressSuggestion &suggestion, bool stopped);
    void take(const EgressSuggestion &suggestion);
    void undo();
    void showUndo();
    void say(const QString &text, const QString &proof);
    /// Whom the look asked: an answer about another tenant is none.
    [[nodiscard]] QString target() const;

    Setup &m_setup;
    QPushButton *m_look;
    QLabel *m_text;
    QLabel *m_proof;
    QPushButton *m_undo;
    std::stop_source m_stop;
    bool m_looking = false;
    bool m_isIdle = true; ///< what a look would do is said, nothing of one
    QString m_asked;
    std::optional<EgressMode> m_before; ///< what stood there before the preselection
    EgressMode m_chosen = EgressMode::Direct;
};

} // namespace netsetup
