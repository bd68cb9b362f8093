// mirror.sh run by real shells with the real skopeo between real registries: what it copies, what it refuses,
// what it says. mirror.ps1 is read, since nothing here can run it.
#include "handoff/documentinput.h"
#include "handoff/mirrormachine.h"
#include "handoff/powershellmodel.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// Linting all of a long script for each value takes long, and its fixed part is linted once.
QByteArray linesThatDiffer(const QByteArray &bytes, const QByteArray &others)
{
    const QList<QByteArray> known = others.split('\n');
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeIf([&known](const QByteArray &line) { return known.contains(line); });
    return "#!/bin/sh\n" + lines.join('\n') + '\n';
}

QByteArray shellFaults(const QByteArray &bytes)
{
    const Finished judged = runProgram(
        u"shellcheck"_s, {u"--shell=sh"_s, u"--exclude=SC2016,SC1003,SC1112,SC2034"_s, u"-"_s}, bytes);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err;
}

/// Lines that begin with this word, as a shell calls a function.
QList<QByteArray> calls(const QByteArray &bytes, const QByteArray &word)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeIf([&word](const QByteArray &line) { return !line.startsWith(QByteArray(word + ' ')); });
    return lines;
}

QStringList findings(const QString &expression, const QByteArray &bytes)
{
    QStringList found;
    const QRegularExpression pattern(expression, QRegularExpression::MultilineOption);
    QRegularExpressionMatchIterator matches = pattern.globalMatch(QString::fromUtf8(bytes));
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

} // namespace

class TestMirrorScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesReadLikeThis()
    {
        const HandoffInput input = chartInput(mirrorPlan(u"stackstate-6.0"_s));
        QCOMPARE(shellFaults(script(input, shellPath)), QByteArray());
        compareGolden(script(input, shellPath), u"mirror/mirror.sh"_s);
        compareGolden(script(input, windowsPath), u"mirror/mirror.ps1"_s);
    }

    void onlyWhereSomethingIsCopied()
    {
        Plan plan = mirrorPlan(u"suse-observability"_s);
        QVERIFY(!planFormat(*format(u"mirror-script"_s), chartInput(plan)).refused);
        plan.images.source = ImageSource::PullThrough;
        const FormatPlan through = planFormat(*format(u"mirror-script"_s), chartInput(plan));
        QVERIFY(through.refused && through.reason.english().contains("fetches the images itself"_L1));
        plan.images.source = ImageSource::Quay;
        const FormatPlan quay = planFormat(*format(u"mirror-script"_s), chartInput(plan));
        QVERIFY(quay.refused && quay.reason.english().contains("where they are published"_L1));
    }

    /// One list, three files.
    void itCopiesWhatTheListNames_data()
    {
        QTest::addColumn<QString>("product");
        QTest::newRow("6.0") << u"stackstate-6.0"_s;
        QTest::newRow("suse") << u"suse-observability"_s;
    }
    void itCopiesWhatTheListNames()
    {
        QFETCH(QString, product);
        Plan plan = mirrorPlan(product);
        plan.options = {u"http-header-injector"_s};
        const HandoffInput input = chartInput(plan);
        const QByteArray list = emitted(input, u"images-list"_s).value(u"registry/images.txt"_s);
        const QStringList named = findings(u"^([^#\\s]\\S* \\S+)$"_s, list);
        QVERIFY(!named.isEmpty());
        const auto copied = [](const QString &word, const QByteArray &bytes) {
            QStringList pairs = findings(u"^%1 (\\S+ \\S+) ''\\r?$"_s.arg(word), bytes);
            pairs.replaceInStrings(u"'"_s, QString());
            return pairs;
        };
        QCOMPARE(copied(u"image"_s, script(input, shellPath)), named);
        QCOMPARE(copied(u"Image"_s, script(input, windowsPath)), named);
        const QStringList unknown = findings(u"^# TAG NOT KNOWN: (\\S+)$"_s, list);
        QCOMPARE(findings(u"^untagged (\\S+) "_s, script(input, shellPath)), unknown);
    }

    /// Two underscores in a row are part of a name, and one is another name.
    void namesStayAsTheyAre()
    {
        Plan plan = mirrorPlan(u"suse-observability"_s);
        plan.images.registry.prefix = u"a.b/c__d--e"_s;
        const HandoffInput input = chartInput(plan);
        const QList<QByteArray> files{emitted(input, u"images-list"_s).value(u"registry/images.txt"_s),
                                      script(input, shellPath), script(input, windowsPath)};
        for (const QByteArray &file : files)
            QVERIFY2(file.contains("/a.b/c__d--e/stackstate/promtail:"), file.constData());
    }

    void aDigestThatWasSeenGoesAlong()
    {
        HandoffInput input = chartInput(mirrorPlan(u"stackstate-6.0"_s));
        Evidence evidence;
        evidence.probe = u"registry"_s;
        evidence.at = sampleTime();
        const QString sum(64, u'a');
        evidence.data = {{"step", "manifest"},
                         {"host", "quay.io"},
                         {"repository", "stackstate/promtail"},
                         {"tag", "2.9.10-5400572f"},
                         {"manifest", QJsonObject{{"kind", "index"}}},
                         {"body", QJsonObject{{"sha256", sum}}}};
        Report report;
        report.evidence = {evidence};
        input.report = report;
        const QByteArray list = emitted(input, u"images-list"_s).value(u"registry/images.txt"_s);
        QCOMPARE(list.count(QByteArray("# Logs agent. Digest: sha256:" + sum.toLatin1() +
                                       ", seen 2026-11-22T21:00:00Z")),
                 1);
        QCOMPARE(script(input, shellPath).count(QByteArray(" sha256:" + sum.toLatin1() + '\n')), 1);
        // Neither what no registry said, nor what was said of something else.
        for (const char *field : {"step", "host", "repository", "tag", "manifest", "body"}) {
            Evidence less = evidence;
            less.data.remove(QLatin1String(field));
            input.report->evidence = {less};
            QVERIFY2(!script(input, shellPath).contains(sum.toLatin1()), field);
        }
    }

    void everyValueIsOneWord_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : hostileTexts())
            QTest::newRow(qPrintable(printable(text).left(40))) << text;
        for (quint32 seed = 0; seed < 20; ++seed)
            QTest::addRow("seed %u", seed) << hostileText(seed);
        QTest::newRow("a command") << u"x'; touch gone; '"_s;
        QTest::newRow("a substitution") << u"$(touch gone)`touch gone`"_s;
        QTest::newRow("quotes of PowerShell") << u"x\u2019; New-Item gone; \u2018"_s;
    }
    void everyValueIsOneWord()
    {
        QFETCH(QString, text);
        const HandoffInput clean = chartInput(mirrorPlan(u"stackstate-6.0"_s));
        Plan plan = mirrorPlan(u"stackstate-6.0"_s);
        plan.images.registry = {text, 5000, text, text, {}, {}};
        plan.cluster.architectures = {text, u"amd64"_s};
        plan.egress.mode = EgressMode::Proxy;
        plan.egress.proxy.url = text;
        plan.handoff.changeId = text;
        HandoffInput input = chartInput(plan);
        input.practice = text;
        for (CatalogImage &image : input.line.images)
            image.valuePaths = {text};
        for (Flow &flow : input.flows)
            flow.host = text;
        const QByteArray bytes = script(input, shellPath);
        QCOMPARE(shellFaults(linesThatDiffer(bytes, script(clean, shellPath))), QByteArray());
        const QByteArray windows = script(input, windowsPath);
        for (const QByteArray &word : {QByteArray("image"), QByteArray("untagged"), QByteArray("stays")}) {
            QCOMPARE(calls(bytes, word).size(), calls(script(clean, shellPath), word).size());
            const QByteArray upper = word.left(1).toUpper() + word.mid(1);
            QCOMPARE(calls(windows, upper).size(), calls(script(clean, windowsPath), upper).size());
        }
        // Behind the header, every line of the Windows script but the values is one of the clean script.
        const QList<QByteArray> right = script(clean, windowsPath).split('\n');
        static const QRegularExpression quoted(
            u"^(Image|Untagged|Stays|\\$(ownRegistry|registry|user|architectures) =)"
            "( @\\()?(,? ?%1)*\\)?\\r$"_s.arg(powerShellWordPattern()));
        for (const QByteArray &line : windows.split('\n'))
            QVERIFY2(line.startsWith("# ") || right.contains(line) ||
                         quoted.match(QString::fromLatin1(line)).hasMatch(),
                     line.constData());
        QCOMPARE(windows.count('\n'), windows.count("\r\n"));
        const Finished done = runDry(bytes);
        QVERIFY2(done.exitCode == 0 || done.exitCode == 1, done.err.constData());
        QCOMPARE(done.err, QByteArray());
    }

    void copiesOnceAndNothingTwice()
    {
        MirrorMachine machine;
        machine.offer(u"agent"_s, {u"amd64"_s, u"arm64"_s, u"s390x"_s});
        machine.offer(u"logs"_s, {u"amd64"_s, u"arm64"_s});
        machine.unpack();

        const ScriptSaid dry = machine.run({});
        QVERIFY2(dry.exitCode == 0 && dry.count(u"would "_s) == 2, qPrintable(dry.text));
        QCOMPARE(machine.atOwn(u"agent"_s), QString());

        // Neither registry is to be trusted before its CA is.
        const ScriptSaid untrusted = machine.run({u"--copy"_s});
        QCOMPARE(untrusted.exitCode, 1);
        QVERIFY2(untrusted.about(u"agent"_s).contains("certificate"_L1), qPrintable(untrusted.text));

        const ScriptSaid first = machine.runTrusting({u"--copy"_s});
        QVERIFY2(first.exitCode == 0 && first.count(u"copied "_s) == 2, qPrintable(first.text));
        QVERIFY(first.toolSeen && !first.passwordSeen);
        for (const QString &name : {u"agent"_s, u"logs"_s}) {
            QVERIFY(!machine.atSource(name).isEmpty());
            QCOMPARE(machine.atOwn(name), machine.atSource(name));
        }
        machine.interpose("case $* in 'copy '*docker:*) echo copies again >&2; exit 1 ;; esac");
        const ScriptSaid second = machine.runTrusting({u"--copy"_s});
        QVERIFY2(second.exitCode == 0 && second.count(u"there "_s) == 2, qPrintable(second.text));
        const ScriptSaid verified = machine.runTrusting({u"--verify"_s});
        QVERIFY2(verified.exitCode == 0 && verified.count(u"right "_s) == 2, qPrintable(verified.text));
    }

    void goesOnAfterAFailureAndAfterItWasKilled()
    {
        MirrorMachine machine;
        machine.offer(u"a"_s, {u"amd64"_s, u"arm64"_s});
        machine.offer(u"b-half"_s, {u"amd64"_s, u"s390x"_s});
        machine.offer(u"c-missing"_s, {});
        machine.offer(u"d"_s, {u"amd64"_s, u"arm64"_s});
        machine.offer(u"e-single"_s, {u"amd64"_s});
        machine.unpack();

        machine.logIn("another word");
        const ScriptSaid refused = machine.runTrusting({u"--copy"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.about(u"a"_s).contains("authentication required"_L1), qPrintable(refused.text));
        QVERIFY2(refused.text.contains("skopeo login --username pusher --password-stdin 127.0.0.1:"_L1),
                 qPrintable(refused.text));
        machine.logIn(pushPassword);

        // The machine goes down as the second image is about to be copied.
        machine.interpose("case \"$1 $*\" in 'copy '*/d@*) kill -9 0 ;; esac");
        QCOMPARE(machine.runTrusting({u"--copy"_s}).exitCode, -1);
        QCOMPARE(machine.atOwn(u"a"_s), machine.atSource(u"a"_s));
        QCOMPARE(machine.atOwn(u"d"_s), QString());

        machine.removeInterposed();
        const ScriptSaid again = machine.runTrusting({u"--copy"_s});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.about(u"a"_s).startsWith("there "_L1), qPrintable(again.text));
        QVERIFY2(again.about(u"d"_s).startsWith("copied "_L1), qPrintable(again.text));
        QVERIFY2(again.about(u"b-half"_s).endsWith("the source has no image for linux/arm64"_L1),
                 qPrintable(again.text));
        QVERIFY2(again.about(u"e-single"_s).endsWith("the source has no image for linux/arm64"_L1),
                 qPrintable(again.text));
        QVERIFY2(again.about(u"c-missing"_s).contains("manifest unknown"_L1), qPrintable(again.text));
        QVERIFY(again.text.contains("1 copied, 1 already there, 3 failed, 0 without a tag"_L1));
        QCOMPARE(machine.atOwn(u"d"_s), machine.atSource(u"d"_s));
        QCOMPARE(machine.atOwn(u"b-half"_s), QString());
    }

    /// A tool that says that all is well, and did something else.
    void nothingIsTakenForCopiedThatIsNot()
    {
        MirrorMachine machine;
        machine.offer(u"agent"_s, {u"amd64"_s, u"arm64"_s});
        machine.offer(u"logs"_s, {u"amd64"_s, u"arm64"_s, u"s390x"_s});
        machine.unpack();
        machine.interpose("case \"$1 $*\" in\n"
                          "'copy '*/logs@*) exit 0 ;;\n"
                          "'copy '*) for last; do :; done; /usr/bin/skopeo copy --src-cert-dir \"$5\" "
                          "--dest-cert-dir \"$7\" "
                          "\"$8\" \"$last\"; exit ;;\n"
                          "esac");
        const ScriptSaid said = machine.runTrusting({u"--copy"_s});
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(said.about(u"logs"_s).contains("is not the same there: "_L1), qPrintable(said.text));
        QVERIFY2(said.about(u"agent"_s).contains("is not the same there: the target has sha256:"_L1),
                 qPrintable(said.text));
        // What stands there under the tag is told before it gives way.
        const QString wrong = machine.atOwn(u"agent"_s);
        machine.removeInterposed();
        const ScriptSaid mended = machine.runTrusting({u"--copy"_s});
        QVERIFY2(mended.exitCode == 0 && mended.text.contains(QString(u"was "_s + wrong + u" until now"_s)),
                 qPrintable(mended.text));
    }

    void aFolderIsCarriedToASiteWithoutAWayOut()
    {
        MirrorMachine machine;
        machine.offer(u"agent"_s, {u"amd64"_s, u"arm64"_s});
        machine.offer(u"logs"_s, {u"amd64"_s, u"arm64"_s});
        machine.unpack(true);
        const QString folder = u"to carry"_s;

        // Killed in the middle, the folder is none to load.
        machine.interpose("case \"$1 $*\" in 'copy '*/logs@*) kill -9 0 ;; esac");
        QCOMPARE(machine.runTrusting({u"--save"_s, folder}).exitCode, -1);
        machine.removeInterposed();
        const ScriptSaid half = machine.runTrusting({u"--load"_s, folder});
        QVERIFY2(half.exitCode == 2 && half.text.contains("has no SHA256SUMS"_L1), qPrintable(half.text));
        const ScriptSaid saved = machine.runTrusting({u"--save"_s, folder});
        QVERIFY2(saved.exitCode == 0 && saved.text.contains("1 saved, 1 already there"_L1),
                 qPrintable(saved.text));
        const Finished sums = runProgram(u"sh"_s, {u"-c"_s, u"cd \"$1\" && sha256sum -c --quiet SHA256SUMS"_s,
                                                   u"sh"_s, machine.path(folder)});
        QCOMPARE(sums.exitCode, 0);

        const QString blob =
            findings(u"^[0-9a-f]{64}  (.*/blobs/.*)$"_s, readAll(machine.path(folder + u"/SHA256SUMS"_s)))
                .value(0);
        const QByteArray right = readAll(machine.path(folder + u'/' + blob));
        machine.write(folder + u'/' + blob, right + "x");
        const ScriptSaid spoilt = machine.runTrusting({u"--load"_s, folder});
        QVERIFY2(spoilt.exitCode == 2 && spoilt.text.contains(blob), qPrintable(spoilt.text));
        QVERIFY(spoilt.text.contains("Nothing was pushed"_L1));
        machine.write(folder + u'/' + blob, right);
        machine.write(folder + u"/images/more"_s, "x");
        QCOMPARE(machine.runTrusting({u"--load"_s, folder}).exitCode, 2);
        QFile::remove(machine.path(folder + u"/images/more"_s));
        QCOMPARE(machine.atFar(u"agent"_s) + machine.atFar(u"logs"_s), QString());

        const ScriptSaid loaded = machine.runTrusting({u"--load"_s, folder});
        QVERIFY2(loaded.exitCode == 0 && loaded.count(u"copied "_s) == 2, qPrintable(loaded.text));
        QVERIFY(!loaded.passwordSeen);
        for (const QString &name : {u"agent"_s, u"logs"_s})
            QCOMPARE(machine.atFar(name), machine.atSource(name));
    }

    void everyShellReadsItAlike_data()
    {
        QTest::addColumn<QStringList>("shell");
        QTest::newRow("dash") << QStringList{u"dash"_s};
        QTest::newRow("bash") << QStringList{u"bash"_s, u"--posix"_s};
        QTest::newRow("busybox") << QStringList{u"busybox"_s, u"sh"_s};
    }
    void everyShellReadsItAlike()
    {
        QFETCH(QStringList, shell);
        MirrorMachine machine;
        machine.offer(u"agent"_s, {u"amd64"_s, u"arm64"_s});
        machine.unpack();
        const QStringList trust{u"--ca-file"_s, u"ca.pem"_s};
        const ScriptSaid copied = machine.run(QStringList{u"--copy"_s} + trust, shell);
        QVERIFY2(copied.exitCode == 0, qPrintable(copied.text));
        const ScriptSaid saved = machine.run(QStringList{u"--save"_s, u"folder"_s} + trust, shell);
        QVERIFY2(saved.exitCode == 0, qPrintable(saved.text));
        const ScriptSaid there = machine.run(QStringList{u"--load"_s, u"folder"_s} + trust, shell);
        QVERIFY2(there.exitCode == 0 && there.count(u"there "_s) == 1, qPrintable(there.text));
    }

    void aToolThatCannotKeepADigestIsRefused_data()
    {
        QTest::addColumn<QStringList>("here");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const QString podman = u"podman pulls and pushes one platform"_s;
        const QString docker = u"docker pull and push carry one platform"_s;
        QTest::newRow("nothing") << QStringList{} << QStringList{}
                                 << u"install skopeo, crane, regctl or oras"_s;
        QTest::newRow("podman") << QStringList{u"podman"_s} << QStringList{} << podman;
        QTest::newRow("podman by name")
            << QStringList{u"podman"_s} << QStringList{u"--tool"_s, u"podman"_s} << podman;
        QTest::newRow("docker") << QStringList{u"docker"_s} << QStringList{u"--copy"_s} << docker;
        QTest::newRow("docker saves") << QStringList{u"docker"_s} << QStringList{u"--save"_s, u"x"_s}
                                      << u"it cannot write or read a folder"_s;
        QTest::newRow("old skopeo") << QStringList{u"skopeo"_s} << QStringList{u"--copy"_s}
                                    << u"too old to keep digests"_s;
        QTest::newRow("not here") << QStringList{} << QStringList{u"--tool"_s, u"crane"_s}
                                  << u"crane is not on this machine"_s;
        QTest::newRow("another") << QStringList{} << QStringList{u"--tool"_s, u"rm"_s} << u"rm is none of"_s;
        QTest::newRow("two tasks") << QStringList{} << QStringList{u"--copy"_s, u"--verify"_s}
                                   << u"one task"_s;
        QTest::newRow("no folder") << QStringList{} << QStringList{u"--save"_s} << u"--save needs a value"_s;
        QTest::newRow("no option") << QStringList{} << QStringList{u"--yes"_s} << u"usage: "_s;
    }
    /// These programs do nothing, so each finds the others wanting.
    void aToolThatCannotKeepADigestIsRefused()
    {
        QFETCH(QStringList, here);
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Finished done =
            runDry(script(chartInput(mirrorPlan(u"stackstate-6.0"_s)), shellPath), here, words);
        QCOMPARE(done.exitCode, 2);
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.err.contains(says.toUtf8()), done.err.constData());
    }

private:
    /// In a folder where the tools do nothing; the script must leave nothing behind.
    static Finished runDry(const QByteArray &bytes, const QStringList &tools = {u"crane"_s},
                           const QStringList &words = {})
    {
        const QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("cannot write %s", qPrintable(name));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QDir(folder.path()).mkpath(u"bin"_s);
        for (const QString &program : {u"awk"_s, u"sed"_s, u"grep"_s, u"cut"_s, u"tr"_s, u"sort"_s,
                                       u"mktemp"_s, u"rm"_s, u"sha256sum"_s, u"uname"_s, u"cat"_s, u"tail"_s})
            QFile::link(QStandardPaths::findExecutable(program), folder.filePath(u"bin/"_s + program));
        for (const QString &tool : tools)
            put(u"bin/"_s + tool, "#!/bin/sh\nexit 1\n");
        put(u"mirror.sh"_s, bytes);
        const QStringList line{u"-c"_s,
                               u"cd \"$1\" && PATH=$1/bin && shift && exec /bin/dash mirror.sh \"$@\""_s,
                               u"sh"_s, folder.path()};
        const Finished done = runProgram(u"/bin/sh"_s, line + words);
        const QStringList left = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        if (left != QStringList{u"bin"_s, u"mirror.sh"_s})
            qFatal("%s", qPrintable(left.join(u' ')));
        return done;
    }
};

NETSETUP_TEST(TestMirrorScript)
#include "tst_mirrorscript.moc"
