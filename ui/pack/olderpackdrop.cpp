#include "pack/olderpackdrop.h"

#include "base/netnames.h"
#include "models/windowwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

OlderPackDrop::OlderPackDrop(Setup &setup, QWidget *parent)
    : FileDrop(parent)
    , m_setup(setup)
{
    setObjectName(u"olderPack"_s);
    connect(this, &FileDrop::given, this, &OlderPackDrop::take);
    connect(this, &FileDrop::removed, &m_setup, &Setup::followNoPack);
    const auto anew = [this] {
        showState({});
    };
    connect(&m_setup, &Setup::olderPackChanged, this, anew);
    // Another document follows no pack, and what was wrong before is no matter of its.
    connect(&m_setup, &Setup::fileChanged, this, anew);
    retranslate();
}

void OlderPackDrop::retranslate()
{
    setTexts(tr("Follows an older pack"), tr("Packs and their rules (*.zip rules.json);;All files (*)"));
    setAccessibleName(tr("Follows an older pack"));
    showState(m_fault);
}

void OlderPackDrop::take(const QString &path)
{
    const Outcome read = m_setup.followOlderPack(path);
    showState(read.ok() ? QString() : printable(windowMessage(read.error()), 500));
}

void OlderPackDrop::showState(const QString &fault)
{
    m_fault = fault;
    const QString older = m_setup.olderPack();
    QString text = tr("Drop it here, as ZIP, folder or rules.json: changes.md then says what to add and what "
                      "to remove.");
    if (!older.isEmpty())
        text = tr("Compared with %1. What is new, and what goes, is in changes.md.").arg(older);
    if (const QStringList warnings = m_setup.olderPackWarnings(); !warnings.isEmpty())
        text += u'\n' + warnings.join(u'\n');
    if (!fault.isEmpty())
        text = u"\u2717 "_s + (older.isEmpty() ? fault : tr("%1. Still compared with %2.").arg(fault, older));
    setState(text, !older.isEmpty());
}

} // namespace netsetup
