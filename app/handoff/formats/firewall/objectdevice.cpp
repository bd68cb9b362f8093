#include "handoff/formats/firewall/objectdevice.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString notProven =
    QStringLiteral("Not proven on a device: the lines follow the vendor's documentation");

class FilesOfDevice
{
public:
    FilesOfDevice(const PrintJob &job, const ObjectDevice &device, const ObjectWriter &writer,
                  const ObjectPolicies &all)
        : m_job(job)
        , m_device(device)
        , m_writer(writer)
        , m_all(all)
        , m_siteKnown(missingSite(job).isEmpty())
    {}

    [[nodiscard]] QList<DeviceFile> all() const
    {
        DeviceFile main = install();
        QList<DeviceFile> files = following(main);
        files.prepend(main);
        const bool dropsLater = files.size() > 1 && files.last().role == FileRole::LaterDrop;
        const QString drop = dropsLater ? files.last().name : QString();
        files.append(exemption());
        files.append(removal(drop));
        for (DeviceFile &file : files)
            begin(file);
        return files;
    }

private:
    [[nodiscard]] DeviceFile named(const QString &name, FileRole role) const
    {
        DeviceFile file;
        file.name = name + u'.' + m_device.extension;
        file.role = role;
        file.comment = m_device.comment;
        file.own = {.check = true, .removal = true};
        file.waitingPlace = u"the end of "_s + file.name;
        file.usage = m_device.load;
        if (m_device.isShellScript) {
            file.isShellScript = true;
            file.mediaType = u"application/x-sh"_s;
        }
        return file;
    }

    [[nodiscard]] const QStringList &startOf(FileRole role) const
    {
        if (role == FileRole::Removal || role == FileRole::LaterDrop)
            return m_device.startOfRemoval;
        return role == FileRole::Exemption ? m_device.startOfExemption : m_device.startOfAddition;
    }
    /// What waits goes behind what is ready, so the start stands once.
    void begin(DeviceFile &file) const
    {
        QStringList &first = file.ready.isEmpty() ? file.waiting : file.ready;
        if (!first.isEmpty())
            first = startOf(file.role) + first;
    }

    [[nodiscard]] QStringList additionBeside(const ObjectPolicies &wanted, const ObjectPolicies &held) const
    {
        return m_writer.addition(beside(wanted, held));
    }

    /// What is known of these, or nothing while a parameter of the site is missing.
    [[nodiscard]] ObjectPolicies ready(const ObjectPolicies &policies) const
    {
        return m_siteKnown ? policies.onlyKnown(true) : ObjectPolicies();
    }

    [[nodiscard]] DeviceFile install() const
    {
        DeviceFile file = named(u"install"_s, FileRole::Main);
        file.partly = m_all.closed;
        file.usage += m_device.install +
                      QStringList{u"Remove: remove.%1, in the same way"_s.arg(m_device.extension), notProven};
        file.ready = additionBeside(ready(m_all), {});
        file.waiting = additionBeside(m_siteKnown ? m_all.onlyKnown(false) : m_all, ready(m_all));
        return file;
    }

    [[nodiscard]] DeviceFile removal(const QString &drop) const
    {
        DeviceFile file = named(u"remove"_s, FileRole::Removal);
        file.usage += m_device.removal;
        if (!drop.isEmpty())
            file.usage.prepend(
                u"First: %1, where it was not loaded yet. This file knows nothing of the older "
                "pack, whose policies use the same objects"_s.arg(drop));
        const ObjectPolicies held = ready(m_all);
        const std::optional<InspectionExemption> exempt = inspectionExemption(m_job, m_device.naming);
        if (exempt)
            file.ready = m_writer.exemptionRemoval(beside(ready(exempt->policies), {}));
        file.ready += m_writer.removal(beside(held, {}));
        return file;
    }

    [[nodiscard]] QList<DeviceFile> exemption() const
    {
        const std::optional<InspectionExemption> exempt = inspectionExemption(m_job, m_device.naming);
        if (!exempt)
            return {};
        DeviceFile file = named(u"exempt-inspection"_s, FileRole::Exemption);
        file.usage = exempt->usage + file.usage + m_device.exemption + QStringList{notProven};
        for (const QString &key : m_device.exemptSites) {
            if (m_job.site(key).isEmpty())
                file.lacking.append(u"site parameter %1.%2"_s.arg(m_job.format.id, key));
        }
        const ObjectPolicies known = file.lacking.isEmpty() ? ready(exempt->policies) : ObjectPolicies();
        file.ready = m_writer.exemption(beside(known, {}));
        file.waiting = m_writer.exemption(beside(exempt->policies, known));
        if (file.ready.isEmpty() && file.waiting.isEmpty())
            return {};
        return {file};
    }

    /// Behind an older pack; the main file then says which files go in its place.
    [[nodiscard]] QList<DeviceFile> following(DeviceFile &main) const
    {
        const std::optional<RuleDelta> delta = ruleDelta(m_job);
        if (!delta)
            return {};
        const ObjectNaming &naming = m_device.naming;
        const ObjectPolicies before = objectPolicies(delta->older, delta->before, naming).onlyKnown(true);
        const ObjectPolicies after = objectPolicies(m_job.input, delta->after, naming).onlyKnown(true);
        const QStringList fresh = additionBeside(after, before);
        const QStringList gone = exemptionsGone(*delta) + m_writer.removal(beside(before, after));
        DeviceFile add = named(u"add"_s, FileRole::Addition);
        DeviceFile drop = named(dropName(m_job.input), FileRole::LaterDrop);
        const DeltaFiles names{fresh.isEmpty() ? QString() : add.name,
                               gone.isEmpty() ? QString() : drop.name};
        add.ready = fresh;
        drop.ready = gone;
        drop.usage += m_device.removal;
        QList<DeviceFile> files;
        for (DeviceFile *file : {&add, &drop}) {
            file->partly = delta->notes;
            file->usage = deltaUsage(m_job.input, names, file->role) + file->usage;
            if (!file->ready.isEmpty())
                files.append(*file);
        }
        if (!files.isEmpty())
            main.usage = deltaUsage(m_job.input, names, FileRole::Main) + main.usage;
        return files;
    }

    [[nodiscard]] QStringList exemptionsGone(const RuleDelta &delta) const
    {
        const ObjectNaming &naming = m_device.naming;
        const ObjectPolicies before =
            objectPolicies(delta.older, exemptFromInspection(delta.before), naming).onlyKnown(true);
        const ObjectPolicies after =
            objectPolicies(m_job.input, exemptFromInspection(delta.after), naming).onlyKnown(true);
        return m_writer.exemptionRemoval(beside(before, after));
    }

    const PrintJob &m_job;
    const ObjectDevice &m_device;
    const ObjectWriter &m_writer;
    const ObjectPolicies &m_all;
    bool m_siteKnown;
};

} // namespace

QStringList ObjectWriter::exemption(const ObjectAddition &) const
{
    return {};
}

QStringList ObjectWriter::exemptionRemoval(const ObjectAddition &) const
{
    return {};
}

QList<Artifact> printObjectFiles(const PrintJob &job, const ObjectDevice &device, const ObjectWriter &writer,
                                 const ObjectPolicies &all)
{
    return printDeviceFiles(job, u"firewall"_s, FilesOfDevice(job, device, writer, all).all());
}

} // namespace netsetup
