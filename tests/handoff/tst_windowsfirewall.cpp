// Windows Defender Firewall: a model of it reads the script, which holds the rules of machines that may run
// Windows.
#include "handoff/devicesample.h"
#include "handoff/windowsmodel.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const ModelOf &windows()
{
    static const ModelOf model{u"windows-firewall"_s, u"ps1"_s, &newModel<WindowsModel>};
    return model;
}

/// The small plan from a workstation and a copying machine.
HandoffInput windowsInput()
{
    HandoffInput input = smallInput();
    input.plan.handoff.site[windows().format] = {{u"profile"_s, u"Domain,Private"_s}};
    for (Rule &one : input.rules)
        one.initiator = one.initiator == Initiator::Nodes ? Initiator::Copier : Initiator::Workstation;
    return input;
}

/// A single address, both families, a host that is an address, a missing source, another port.
HandoffInput fullInput()
{
    HandoffInput input = windowsInput();
    input.rules[0].sources = {cidr(u"10.1.2.3/32"_s), cidr(u"fd00::7/128"_s)};
    input.rules[1].sources.clear();
    input.rules.append(rule(u"proxy"_s, Initiator::Workstation, u"10.9.8.7"_s, Volatility::Internal,
                            {u"10.0.0.0/16"_s, u"fd00::/64"_s}, 3128));
    input.rules.append(
        rule(u"ntp"_s, Initiator::Registry, u"fd00::9"_s, Volatility::Internal, {u"fd00::/64"_s}, 123));
    input.rules.last().protocol = Protocol::Udp;
    input.practice = u"open"_s;
    return input;
}

QString withWaiting(const Files &files)
{
    const QString install = windows().path(u"install"_s);
    return textOf(files, install) + textOf(files, install + u".incomplete.txt"_s);
}

} // namespace

class TestWindowsFirewall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesReadLikeThis()
    {
        HandoffInput nosite = windowsInput();
        nosite.plan.handoff.site.clear();
        const QMap<QString, HandoffInput> kinds{
            {u"small"_s, windowsInput()}, {u"full"_s, fullInput()}, {u"nosite"_s, nosite}};
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            const Files files = emitted(*kind, windows().format);
            for (auto file = files.begin(); file != files.end(); ++file)
                compareGolden(*file, u"objectdevices/%1/%2"_s.arg(kind.key(), file.key()));
        }
    }

    void whatIsPrintedIsWhatWasPlanned()
    {
        for (const HandoffInput &input : {windowsInput(), fullInput()}) {
            const auto model = loadedText(windows(), withWaiting(emitted(input, windows().format)));
            QCOMPARE(model->problems(), QStringList());
            QCOMPARE(model->openings(), planned(input));
        }
    }

    void everyStatementCounts()
    {
        const QString text = statements(emitted(fullInput(), windows().format), windows().path(u"install"_s));
        const QStringList right = loadedText(windows(), text)->state();
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QStringList others = lines;
            others.removeAt(i);
            auto model = loadedText(windows(), others.join(u'\n'));
            // What makes the script stop, and what makes room for a second run.
            const bool isGuard = lines.at(i).startsWith(u'$');
            if (lines.at(i).startsWith("Remove-"_L1))
                model->load(others.join(u'\n'));
            QVERIFY2(isGuard || !model->problems().isEmpty() || model->state() != right,
                     qPrintable(lines.at(i)));
        }
    }

    void whatIsNotKnownWaits()
    {
        const QString install = windows().path(u"install"_s);
        const Files files = emitted(fullInput(), windows().format);
        QVERIFY(!statements(files, install).contains(u'['));
        QVERIFY(textOf(files, install + u".incomplete.txt"_s)
                    .contains("[source addresses of the workstation]"_L1));
        HandoffInput nosite = windowsInput();
        nosite.plan.handoff.site.clear();
        const Files without = emitted(nosite, windows().format);
        QVERIFY(statements(without, install).trimmed().isEmpty());
        QVERIFY(textOf(without, install + u".incomplete.txt"_s).contains("[site parameter "_L1));
    }

    void loadingMayBeRepeatedAndRemovingLeavesNothing()
    {
        const Files files = emitted(fullInput(), windows().format);
        const auto once = loaded(windows(), files, {u"install"_s});
        const auto twice = loaded(windows(), files, {u"install"_s, u"install"_s});
        QCOMPARE(twice->state(), once->state());
        QCOMPARE(twice->problems(), QStringList());
        for (const QStringList &names :
             {QStringList{u"install"_s, u"remove"_s}, QStringList{u"install"_s, u"remove"_s, u"remove"_s}}) {
            const auto gone = loaded(windows(), files, names);
            QCOMPARE(gone->state(), QStringList());
            QCOMPARE(gone->problems(), QStringList());
        }
    }

    /// The file of the newer pack replaces the rules of the older one.
    void behindAnOlderPackTheWholeFileIsLoadedAgain()
    {
        HandoffInput newer = windowsInput();
        newer.rules[0].sources = {cidr(u"10.77.0.0/16"_s)};
        newer.rules[2].host = u"cdn02.quay.io"_s;
        const auto model = loaded(windows(), emitted(windowsInput(), windows().format), {u"install"_s});
        const Files now = emitted(newer, windows().format);
        QVERIFY(!now.contains(windows().path(u"add"_s)));
        model->load(textOf(now, windows().path(u"install"_s)));
        QCOMPARE(model->openings(), planned(newer));
        QCOMPARE(model->problems(), QStringList());
    }

    /// Nodes and pods are no Windows machines: said rule by rule, and nothing is printed for them.
    void theClusterIsNotGovernedHere()
    {
        HandoffInput input = smallInput();
        input.plan.handoff.site[windows().format] = {{u"profile"_s, u"Any"_s}};
        const FormatPlan plan = planFormat(*format(windows().format), input);
        QVERIFY(plan.refused);
        for (const PlannedRule &one : plan.rules)
            QCOMPARE(one.decision, Decision::Skip);
    }

    void hostileTextGetsNoWordIn()
    {
        const QString install = windows().path(u"install"_s);
        const qsizetype count = statements(emitted(windowsInput(), windows().format), install).count(u'\n');
        for (quint32 seed = 0; seed < 150; ++seed) {
            HandoffInput input = windowsInput();
            input.plan.tenant = hostileText(seed);
            input.plan.cluster.name = hostileText(seed + 1000);
            input.plan.handoff.changeId = hostileText(seed + 2000);
            input.toolVersion = hostileText(seed + 3000);
            input.practice = seed % 2 ? hostileText(seed + 4000) : QString();
            for (Rule &one : input.rules)
                one.why = hostileText(seed + 5000);
            const Files files = emitted(input, windows().format);
            QCOMPARE(statements(files, install).count(u'\n'), count);
            const auto model = loaded(windows(), files, {u"install"_s});
            QCOMPARE(model->openings(), planned(windowsInput()));
            QVERIFY2(model->problems().isEmpty(), qPrintable(model->problems().join(u'\n')));
            for (const QByteArray &bytes : files) {
                QVERIFY(bytes.endsWith("\r\n") && std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
                            return c == '\r' || c == '\n' || (c >= ' ' && c <= '~');
                        }));
                QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
                QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
            }
        }
    }

    void siteParametersThatCouldBreakOutAreRefused()
    {
        const SiteParameter profile = format(windows().format)->can.siteParameters.first();
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(profile.pattern));
        for (const QString &good : {u"Any"_s, u"Domain"_s, u"Domain,Public"_s})
            QVERIFY2(pattern.match(good).hasMatch(), qPrintable(good));
        for (const QString &bad :
             {u"Domain;reboot"_s, u"domain"_s, u"$(id)"_s, u"Any,Domain"_s, u""_s, u"Any\n"_s})
            QVERIFY2(!pattern.match(bad).hasMatch(), qPrintable(bad));
    }
};

NETSETUP_TEST(TestWindowsFirewall)
#include "tst_windowsfirewall.moc"
