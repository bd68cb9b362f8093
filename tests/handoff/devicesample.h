// Plans for firewalls with named objects, what they open, and devices that have read the files for them.
#pragma once

#include "handoff/devicemodels.h"
#include "handoff/following.h"

namespace netsetup::testing {

inline HandoffInput readyInput()
{
    HandoffInput input = smallInput();
    giveDeviceSites(input);
    return input;
}

inline HandoffInput olderInput()
{
    HandoffInput input = readyInput();
    input.plan.handoff.changeId = u"CHG-1"_s;
    input.createdAt = olderTime();
    input.rules.append(
        rule(u"quay-cdn"_s, Initiator::Nodes, u"cdn01.quay.io"_s, Volatility::Cdn, {u"10.0.0.0/16"_s}));
    return input;
}

/// The pods from elsewhere, one image host for another, a way to another port.
inline HandoffInput newerInput()
{
    HandoffInput input = olderInput();
    input.plan.handoff.changeId = u"CHG-2"_s;
    input.createdAt = sampleTime().addSecs(600);
    input.rules[1].sources = {cidr(u"10.245.0.0/16"_s), cidr(u"fd45::/64"_s)};
    input.rules[3] =
        rule(u"quay-cdn"_s, Initiator::Nodes, u"cdn02.quay.io"_s, Volatility::Cdn, {u"10.0.0.0/16"_s});
    input.rules.append(rule(u"otlp"_s, Initiator::Pods, u"otlp.app.stackstate.io"_s, Volatility::Pinned,
                            {u"10.245.0.0/16"_s}, 4317));
    return input;
}

/// Every rule for each of its sources; a family that the host does not have is not opened.
inline ToldSet planned(const HandoffInput &input)
{
    ToldSet facts;
    for (const Rule &one : input.rules) {
        QStringList sources;
        for (const Cidr &source : one.sources) {
            const QHostAddress host(one.host);
            if (host.isNull() || (host.protocol() == QAbstractSocket::IPv4Protocol) == source.isIpv4())
                sources.append(source.text());
        }
        for (const QString &source : one.sources.isEmpty() ? QStringList{u"?"_s} : sources)
            facts.insert(u"%1|%2|%3/%4"_s.arg(source, one.host, wordFor(one.protocol)).arg(one.port));
    }
    return facts;
}

/// A device that has read these files of the pack, one after the other.
inline std::unique_ptr<DeviceModel> loaded(const ModelOf &device, const Files &files,
                                           const QStringList &names)
{
    std::unique_ptr<DeviceModel> model = device.make();
    for (const QString &name : names)
        model->load(textOf(files, name.contains(u'/') ? name : device.path(name)));
    return model;
}

inline std::unique_ptr<DeviceModel> loadedText(const ModelOf &device, const QString &text)
{
    std::unique_ptr<DeviceModel> model = device.make();
    model->load(text);
    return model;
}
/// Without the comments.
inline QString statements(const Files &files, const QString &path)
{
    QStringList lines = textOf(files, path).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#') || line.startsWith(u'!'); });
    return lines.join(u'\n') + u'\n';
}

} // namespace netsetup::testing
