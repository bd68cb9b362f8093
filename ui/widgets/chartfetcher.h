// Fetches the Agent's chart when the button is pressed, and never before: says first whom it will contact,
// then how far it is, and what came of it.
#pragma once

#include "session/chartpull.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace netsetup {

class Setup;

class ChartFetcher : public QWidget
{
    Q_OBJECT

public:
    explicit ChartFetcher(Setup &setup, QWidget *parent = nullptr);
    ~ChartFetcher() override;

    [[nodiscard]] bool isFetching() const { return m_fetching; }
    void showPlan();
    void retranslate();

Q_SIGNALS:
    void ended();

private:
    void toggle();
    [[nodiscard]] Result<ChartPlace> place() const;
    /// What a fetch would ask for; another one makes the end of the last fetch old news.
    [[nodiscard]] QString question() const;
    /// Asks `self` before it touches anything: the page may be gone by then.
    static QCoro::Task<> run(QPointer<ChartFetcher> self, std::shared_ptr<ChartPull> pull, NetOptions options,
                             std::stop_token stop);
    void tell(const ChartStep &step);
    void show(const ChartFetch &fetch);
    void take(const FetchedChart &chart, const QString &contacted);
    void askWhereToSave();
    void save(const QString &path);
    void say(const QString &words);

    Setup &m_setup;
    QPushButton *m_fetch;
    QLineEdit *m_from;
    QProgressBar *m_progress;
    QLabel *m_text;
    QPushButton *m_save;
    std::stop_source m_stop;
    bool m_fetching = false;
    bool m_told = false; ///< what is said is how a fetch ended, and not yet whom the next one asks
    QString m_toldOf;    ///< question() at that time
    QString m_product;   ///< whose chart is being fetched
    std::optional<FetchedChart> m_chart;
};

} // namespace netsetup
