// The annexes about doing it: who decides what, the files for the devices, tests, proof and back-out.
#include "base/inwords.h"
#include "handoff/formats/report/packfiles.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/formats/report/testlines.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What each way to enforce a rule needs in order to work.
QString enforcementText(Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::Resolve:
        return inWords(
            "Pack",
            "The device looks the names up itself: it and the cluster have to get the same DNS answers.");
    case Enforcement::Snoop:
        return inWords(
            "Pack",
            "The device learns the addresses from DNS answers: clear-text DNS has to pass through it.");
    case Enforcement::Sni:
        return inWords(
            "Pack",
            "The device reads the server name in the TLS greeting; the address itself is not checked.");
    case Enforcement::Connect:
        return inWords("Pack", "The proxy is told the name; the client has to be configured for the proxy.");
    case Enforcement::Address:
        return inWords("Pack", "The device knows addresses only: they are a snapshot with a review date, see "
                               "the address annex.");
    case Enforcement::Document:
        break;
    }
    return {};
}

QList<DocBlock> deviceBlocks(const HandoffInput &input, const Format &device)
{
    QList<DocText> items;
    for (const QString &path : pathsOf(input, device.id))
        items.append(codeText(path));
    items.append(plainText(
        inWords("Pack", "Load: as the head of the file says; nothing in it saves or commits by itself.")));
    const Capabilities can = capabilitiesAt(device, input.plan);
    if (const QString text = enforcementText(can.enforcement); !text.isEmpty())
        items.append(plainText(text));
    if (!can.sideEffect.isEmpty())
        items.append(plainText(inWords("Pack", "Side effect: %1").arg(inWords("Formats", can.sideEffect))));
    return {heading(plainText(inWords("Formats", device.title))), bullets(items)};
}

/// The file that takes out what was loaded, with what the format says of doing it.
DocText removalText(const HandoffInput &input, const Format &device)
{
    const QStringList paths = pathsOf(input, device.id, FileRole::Removal);
    const QString how = device.can.removal.isEmpty() ? inWords("Pack", "as the head of the file says")
                                                     : inWords("Formats", device.can.removal);
    if (paths.isEmpty())
        return phrase(u"%1: %2."_s, {strongText(inWords("Formats", device.title)), plainText(how)});
    return phrase(u"%1: %2 (%3)."_s,
                  {strongText(inWords("Formats", device.title)), plainText(how), codeList(paths)});
}

QList<DocText> decisionRow(int number, const DocText &what, const QString &owners)
{
    return {plainText(QString::number(number)), what, plainText(owners), blankText(), blankText()};
}

/// Behind a proxy its team has to let the hosts through as well.
QString ruleDeciders(const HandoffInput &input)
{
    const QString network = ownerWords(Owner::Network);
    if (!initiatorsOf(input.rules).contains(Initiator::Proxy))
        return network;
    return inWords("Pack", "%1 and %2").arg(network, ownerWords(Owner::Proxy));
}

QString ruleCount(const HandoffInput &input)
{
    return input.rules.size() == 1 ? inWords("Pack", "the rule of page one")
                                   : inWords("Pack", "%1 rules of page one").arg(input.rules.size());
}

} // namespace

DocSection decisionAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Decisions"), {}, false};
    DocTable table;
    table.head = {inWords("Pack", "Change"), inWords("Pack", "What"), inWords("Pack", "Decided by"),
                  inWords("Pack", "Yes or no"), inWords("Pack", "Name, date")};
    table.widths = {8, 42, 16, 14, 20};
    table.rows.append(decisionRow(1, plainText(ruleCount(input)), ruleDeciders(input)));
    for (const ExtraChange &change : extraChanges(input)) {
        const DocText what =
            phrase(inWords("Pack", "%1 for %2. %3"),
                   {plainText(change.title), codeList(change.hosts), plainText(change.reasons.join(u" "_s))});
        table.rows.append(decisionRow(change.number, what, ownerWords(change.owner)));
    }
    section.blocks.append(tableBlock(table));
    return section;
}

DocSection implementationAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Implementation"), {}, false};
    const QList<const Format *> devices = deviceFormats(input);
    if (devices.isEmpty())
        section.blocks.append(paragraph(plainText(inWords(
            "Pack", "No device was chosen for this pack: enter the rules of page one by hand. Allow answers "
                    "on the same connection; a device without state needs a rule for them."))));
    for (const Format *device : devices)
        section.blocks.append(deviceBlocks(input, *device));
    const DocTable left = leftOutTable(input);
    if (!left.rows.isEmpty()) {
        section.blocks.append(heading(plainText(inWords("Pack", "Left out, and why"))));
        section.blocks.append(tableBlock(left));
    }
    return section;
}

DocSection proofAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Proof on the device, before and after"), {}, false};
    section.blocks.append(steps({
        plainText(inWords(
            "Pack",
            "Before: run the tests of the next annex; the blocked ones end in 000. Keep the output.")),
        plainText(inWords("Pack", "Load the change, then run the same tests again.")),
        plainText(inWords("Pack", "After: every test gives the number named beside it, and the counter or "
                                  "the log of the rule shows the hits.")),
        plainText(inWords("Pack", "Counter-check: a host that is not in the table is still refused.")),
    }));
    for (const Format *device : deviceFormats(input)) {
        const QString known = capabilitiesAt(*device, input.plan).proof;
        const QString proof = known.isEmpty()
                                  ? inWords("Pack", "no command is known; watch the log of the rule")
                                  : inWords("Formats", known);
        section.blocks.append(paragraph(
            phrase(u"%1: %2"_s, {strongText(inWords("Formats", device->title)), plainText(proof)})));
    }
    return section;
}

DocSection testAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Tests"), {}, false};
    section.blocks.append(paragraph(plainText(inWords(
        "Pack", "No key is sent and nothing is written. 000 means that no answer came; the message beside it "
                "says why. A certificate that curl does not trust points to TLS inspection."))));
    for (const TestGroup &group : testGroups(input)) {
        section.blocks.append(heading(plainText(group.where)));
        section.blocks.append(codeBlock(group.lines));
    }
    return section;
}

DocSection backOutAnnex(const HandoffInput &input)
{
    DocSection section{inWords("Pack", "Back-out"), {}, false};
    QList<DocText> items;
    for (const Format *device : deviceFormats(input))
        items.append(removalText(input, *device));
    items.append(plainText(
        inWords("Pack", "Entered by hand: delete the rules of page one; nothing else was changed.")));
    if (!extraChanges(input).isEmpty())
        items.append(
            plainText(inWords("Pack", "Exemptions are taken out one by one, by their change number.")));
    items.append(plainText(
        inWords("Pack",
                "When addresses change later: add the new ones first, take old ones out %1 h after that.")
            .arg(input.plan.handoff.holdHours)));
    items.append(plainText(
        inWords("Pack", "Effect: monitoring of the cluster stops; what runs in it is not touched.")));
    section.blocks.append(bullets(items));
    return section;
}

} // namespace netsetup
