// The words in which clusters say no: each ends in a sentence that names what is refused and who can change
// it.
#include "cluster/kubectl.h"
#include "cluster/refusal.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

class TestRefusal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theToolIsTheNameOfItsFile_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("tool");
        QTest::newRow("by its name") << u"oc"_s << u"oc"_s;
        QTest::newRow("by its path") << u"/opt/tools/oc"_s << u"oc"_s;
        QTest::newRow("as Windows names it") << u"C:/tools/OC.EXE"_s << u"oc"_s;
        QTest::newRow("another that ends so") << u"/usr/bin/choc"_s << u"kubectl"_s;
        QTest::newRow("the usual one") << u"kubectl"_s << u"kubectl"_s;
    }
    void theToolIsTheNameOfItsFile()
    {
        QFETCH(QString, program);
        QFETCH(QString, tool);
        KubectlPlace place;
        place.program = program;
        QCOMPARE(place.tool(), tool);
    }

    void known_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char *name, const char *words, const char *code, const char *says,
                            const char *remedy) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromLatin1(code)
                                << QString::fromUtf8(says) << QString::fromUtf8(remedy);
        };
        row("a right",
            "Error from server (Forbidden): error when creating \"STDIN\": daemonsets.apps is forbidden: "
            "User \"jane\" "
            "cannot create resource \"daemonsets\" in API group \"apps\" in the namespace \"ten\"",
            "cluster.forbidden", "jane may not create daemonsets in the namespace", "create daemonsets.apps");
        row("Pod Security",
            "pods \"sts-netsetup-x-host-\" is forbidden: violates PodSecurity \"restricted:latest\": host "
            "namespaces "
            "(hostNetwork=true)",
            "cluster.pod-security", "host namespaces (hostNetwork=true)",
            "pod-security.kubernetes.io/enforce");
        row("quota",
            "pods \"x\" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=10, limited: "
            "pods=10",
            "cluster.quota", "\"compute\" leaves no room: requested: pods=1", "--namespace");
        row("limit range",
            "pods \"x\" is forbidden: [minimum cpu usage per Container is 100m, but request is 10m]",
            "cluster.limit-range", "minimum cpu usage per Container is 100m", "--namespace");
        row("Kyverno",
            "admission webhook \"validate.kyverno.svc-fail\" denied the request: \n\nresource "
            "DaemonSet/ten/x was blocked "
            "due to the following policies\n\nrequire-team: label team is required",
            "cluster.admission", "label team is required", "app.kubernetes.io/managed-by=sts-netsetup");
        row("Gatekeeper",
            "admission webhook \"validation.gatekeeper.sh\" denied the request: [repos] container <probe> "
            "has an invalid "
            "image repo",
            "cluster.admission", "invalid image repo", "Gatekeeper");
        row("an admission policy of the cluster",
            "daemonsets.apps \"x\" is forbidden: ValidatingAdmissionPolicy 'no-ds' with binding 'b' denied "
            "request: failed",
            "cluster.admission", "no-ds", "exempt");
        row("OpenShift",
            "pods \"x-\" is forbidden: unable to validate against any security context constraint: [provider "
            "\"anyuid\"]",
            "cluster.security-context", "security context constraint", "restricted-v2");
        row("no namespace",
            "Error from server (NotFound): error when creating \"STDIN\": namespaces \"nope\" not found",
            "cluster.no-namespace", "nope does not exist", "--namespace");
        row("a login that is over", "error: You must be logged in to the server (Unauthorized)",
            "cluster.login", "does not know who asks", "log in");
        row("no context", "error: context \"moon\" does not exist", "cluster.no-context", "moon",
            "--context");
        row("no context, in other words", "error: cannot locate context moon", "cluster.no-context", "moon",
            "--context");
        row("nobody there", "Unable to connect to the server: dial tcp 10.0.0.1:6443: i/o timeout",
            "cluster.unreachable", "i/o timeout", "VPN");
        row("an old kubectl", "Error: unknown flag: --subresource", "cluster.old-kubectl", "--subresource",
            "1.20");
        row("another kind of no", "Error from server (Forbidden): the moon is not right", "cluster.forbidden",
            "the moon is not right", "administers");
    }
    void known()
    {
        QFETCH(QString, words);
        QFETCH(QString, code);
        QFETCH(QString, says);
        QFETCH(QString, remedy);
        const std::optional<Refusal> refusal = refusalIn(words, KubectlPlace());
        QVERIFY(refusal.has_value());
        const Error error = refusal->error();
        QCOMPARE(error.code, code);
        QVERIFY2(error.text.contains(says), qPrintable(error.text));
        QVERIFY2(error.remedy.contains(remedy), qPrintable(error.remedy));
        QVERIFY(!error.message().contains(u'\n'));
        QCOMPARE(refusal->english(), error.message());
    }

    void unknownWordsAreShown()
    {
        ToolResult result;
        result.status = 1;
        result.errors = "error: \x1b[31mthe flux capacitor is empty\n";
        const Error error = kubectlError(result, KubectlPlace());
        QVERIFY(error.text.contains(u"flux capacitor"_s));
        QVERIFY(!error.text.contains(u'\x1b'));
    }

    void everyEndHasItsWords_data()
    {
        QTest::addColumn<ToolEnd>("end");
        QTest::newRow("missing") << ToolEnd::Missing;
        QTest::newRow("unusable") << ToolEnd::Unusable;
        QTest::newRow("crashed") << ToolEnd::Crashed;
        QTest::newRow("over time") << ToolEnd::OverTime;
        QTest::newRow("too much") << ToolEnd::TooMuch;
        QTest::newRow("stopped") << ToolEnd::Stopped;
    }
    void everyEndHasItsWords()
    {
        QFETCH(ToolEnd, end);
        const Error error = kubectlError(ToolResult(end), KubectlPlace());
        QVERIFY(error.code.startsWith(u"cluster."_s));
        QVERIFY(!error.text.isEmpty() && !error.remedy.isEmpty());
    }

    void commandsCanBeCopied()
    {
        KubectlPlace place;
        place.context = u"it's; rm -rf"_s;
        place.nameSpace = u"ten"_s;
#ifdef Q_OS_WIN
        const QString shown = u"\"it's; rm -rf\""_s;
        const QString nothing = u"\"\""_s;
#else
        const QString shown = u"'it'\\''s; rm -rf'"_s;
        const QString nothing = u"''"_s;
#endif
        const QString expected = u"kubectl --context %1 --namespace ten get pods %2"_s.arg(shown, nothing);
        QCOMPARE(place.command({u"get"_s, u"pods"_s, QString()}), expected);
    }
};

NETSETUP_TEST(TestRefusal)
#include "tst_refusal.moc"
