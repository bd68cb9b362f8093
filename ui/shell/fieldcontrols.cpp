#include "shell/fieldcontrols.h"

#include "widgets/foldsection.h"
#include "widgets/planfieldedit.h"

#include <QCheckBox>
#include <QTabWidget>

#include <algorithm>

namespace netsetup {

QWidget *controlFor(const QWidget &place, const QString &answer)
{
    QWidget *best = nullptr;
    qsizetype longest = 0;
    const QList<QWidget *> all = place.findChildren<QWidget *>();
    for (QWidget *one : all) {
        const QString field = one->property("planField").toString();
        if (field.size() <= longest || !answer.startsWith(field))
            continue;
        // "--cluster" is not the beginning of "--cluster-domain".
        const QChar next = answer.size() > field.size() ? answer.at(field.size()) : QChar(u' ');
        if (next != u' ' && next != u'=')
            continue;
        best = one;
        longest = field.size();
    }
    return best;
}

const PlanFieldEdit *firstFault(const QList<PlanFieldEdit *> &fields)
{
    const auto wrong = std::find_if(fields.begin(), fields.end(),
                                    [](const PlanFieldEdit *one) { return !one->fault().isEmpty(); });
    return wrong == fields.end() ? nullptr : *wrong;
}

void reveal(QWidget &control)
{
    for (QWidget *one = &control; one->parentWidget() != nullptr; one = one->parentWidget()) {
        if (auto *fold = qobject_cast<FoldSection *>(one->parentWidget()))
            fold->setOpen(true);
        auto *tabs = qobject_cast<QTabWidget *>(one->parentWidget()->parentWidget());
        if (tabs != nullptr && tabs->indexOf(one) >= 0)
            tabs->setCurrentIndex(tabs->indexOf(one));
    }
    // A field whose question is with another team rests: what brings it back is beside it.
    QWidget *target = &control;
    if (!control.isEnabled()) {
        if (auto *asked = control.parentWidget()->findChild<QCheckBox *>())
            target = asked;
    }
    target->setFocus(Qt::OtherFocusReason);
}

} // namespace netsetup
