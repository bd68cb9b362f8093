// How the checks in the cluster are to run, as the command line has it: from the network of the nodes too,
// with pulls, cleaned away by the cluster, with which image, on which nodes. What few need is folded.
#pragma once

#include "session/clusterchecks.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace netsetup {

class Expander;

class ClusterChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterChoices(QWidget *parent = nullptr);

    [[nodiscard]] ClusterWishes wishes() const;
    /// The one that is used where none is chosen; empty: the plan does not say.
    void setUsualImage(const QString &image);
    /// Those that every node has already are offered; what is chosen stays.
    void offerImages(const QStringList &images);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void addMore(QVBoxLayout &column);
    QCheckBox *addSwitch(QVBoxLayout &column, const QString &name);
    void sayImages();
    static void setTexts(QCheckBox *box, const QString &label, const QString &hint);

    QCheckBox *m_hosts = nullptr;
    Expander *m_more = nullptr;
    QCheckBox *m_pulls = nullptr;
    QCheckBox *m_selfCleaning = nullptr;
    QLabel *m_imageLabel = nullptr;
    QComboBox *m_image = nullptr;
    QLabel *m_imageHint = nullptr;
    QLabel *m_nodesLabel = nullptr;
    QLineEdit *m_nodes = nullptr;
    QString m_usual;
    bool m_looked = false; ///< the nodes were listed
};

} // namespace netsetup
