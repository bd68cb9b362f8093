// Selectors of labels, in the ways of Kubernetes and of Calico, over things of which not all labels are
// known.
#include "cluster/labelselector.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

/// role=db, env=it's "live"; of "secret…" nothing is known.
KnownLabels thing()
{
    KnownLabels labels;
    labels.set(u"role"_s, u"db"_s);
    labels.set(u"app.kubernetes.io/name"_s, u"agent"_s);
    labels.set(u"env"_s, u"it's \"live\""_s);
    labels.leaveOpen({u"secret"_s});
    return labels;
}

const char *wordOf(Selects selects)
{
    return selects == Selects::Yes ? "yes" : selects == Selects::No ? "no" : "maybe";
}

QJsonValue valueIn(const QByteArray &json)
{
    return QJsonDocument::fromJson("{\"it\":" + json + '}').object().value("it"_L1);
}

} // namespace

class TestLabelSelector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inTheWayOfKubernetes_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::addColumn<QByteArray>("selects");
        const auto row = [](const char *name, const char *selector, const char *selects) {
            QTest::newRow(name) << QByteArray(selector) << QByteArray(selects);
        };
        row("an empty one selects all", "{}", "yes");
        row("a label that it has", R"({"matchLabels":{"role":"db"}})", "yes");
        row("another value", R"({"matchLabels":{"role":"web"}})", "no");
        row("a label that it lacks", R"({"matchLabels":{"tier":"db"}})", "no");
        row("one of two", R"({"matchLabels":{"role":"db","tier":"x"}})", "no");
        row("a label of which nothing is known", R"({"matchLabels":{"secret/one":"x"}})", "maybe");
        row("unknown, and lacking another", R"({"matchLabels":{"secret/one":"x","tier":"x"}})", "no");
        row("in a set", R"({"matchExpressions":[{"key":"role","operator":"In","values":["web","db"]}]})",
            "yes");
        row("not in the set", R"({"matchExpressions":[{"key":"role","operator":"In","values":["web"]}]})",
            "no");
        row("outside a set", R"({"matchExpressions":[{"key":"role","operator":"NotIn","values":["web"]}]})",
            "yes");
        row("what it lacks is outside every set",
            R"({"matchExpressions":[{"key":"tier","operator":"NotIn","values":["web"]}]})", "yes");
        row("is there", R"({"matchExpressions":[{"key":"role","operator":"Exists"}]})", "yes");
        row("is not there", R"({"matchExpressions":[{"key":"role","operator":"DoesNotExist"}]})", "no");
        row("lacks it", R"({"matchExpressions":[{"key":"tier","operator":"DoesNotExist"}]})", "yes");
        row("may lack it", R"({"matchExpressions":[{"key":"secret","operator":"DoesNotExist"}]})", "maybe");
        row("labels and an expression",
            R"({"matchLabels":{"role":"db"},"matchExpressions":[{"key":"tier","operator":"Exists"}]})", "no");
        row("an operator of later days", R"({"matchExpressions":[{"key":"role","operator":"Gt"}]})", "maybe");
        row("a number for a value", R"({"matchLabels":{"role":1}})", "maybe");
        row("numbers in a set", R"({"matchExpressions":[{"key":"role","operator":"NotIn","values":[1]}]})",
            "maybe");
        row("an expression without a key", R"({"matchExpressions":[{"operator":"Exists"}]})", "maybe");
        row("no object", R"("role=db")", "maybe");
        row("null", "null", "maybe");
    }
    void inTheWayOfKubernetes()
    {
        QFETCH(QByteArray, selector);
        QFETCH(QByteArray, selects);
        QCOMPARE(QByteArray(wordOf(selectedBy(valueIn(selector), thing()))), selects);
    }

    void inTheWayOfCalico_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QByteArray>("selects");
        const auto row = [](const char *selector, const char *selects) {
            const QByteArray name = QByteArray(selector).replace('\n', ' ');
            QTest::newRow(name.isEmpty() ? "nothing" : name.constData())
                << QString::fromUtf8(selector) << QByteArray(selects);
        };
        row("", "yes");
        row(" \t", "yes");
        row("all()", "yes");
        row(" (all( ) )", "yes");
        row("role == 'db'", "yes");
        row("role==\"db\"", "yes");
        row("role == 'web'", "no");
        row("tier == 'db'", "no");
        row("role != 'web'", "yes");
        row("tier != 'web'", "yes");
        row("role != 'db'", "no");
        row("app.kubernetes.io/name == 'agent'", "yes");
        row("role in {'web', 'db'}", "yes");
        row("role in {'web'}", "no");
        row("role in {}", "no");
        row("role not in {\"web\"}", "yes");
        row("tier not  in {'web'}", "yes");
        row("role notin {'db'}", "no");
        row("env in { \"it's\", \"db\" }", "no");
        row("env contains \"it's\"", "yes");
        row("env contains '\"live\"'", "yes");
        row("role starts with 'd'", "yes");
        row("role startswith 'b'", "no");
        row("role ends with 'b'", "yes");
        row("tier ends with ''", "no");
        row("has(role)", "yes");
        row("has( tier )", "no");
        row("!has(tier)", "yes");
        row("! ! !has(role)", "no");
        row("!role == 'db'", "no");
        row("role == 'db' && has(env)", "yes");
        row("role == 'db' && has(tier)", "no");
        row("role == 'web' || has(env)", "yes");
        // "&&" binds more than "||".
        row("has(role) || has(env) && has(tier)", "yes");
        row("(has(role) || has(env)) && has(tier)", "no");
        row("!(has(tier) || !has(role))", "yes");
        // What is unknown decides only where nothing else does.
        row("has(secret)", "maybe");
        row("!has(secret)", "maybe");
        row("has(secret) && has(tier)", "no");
        row("has(secret) || has(role)", "yes");
        row("global()", "maybe");
        // What Calico's own reader refuses.
        for (const char *bad : {"role == db",
                                "role contains db",
                                "'db' == role",
                                "role",
                                "role env",
                                "!",
                                "role == 'db' &",
                                "role == 'db' |",
                                "role != ||",
                                "role in {'', ||",
                                "role in ''",
                                "'role",
                                "(",
                                "(role == 'db'",
                                ")",
                                "()",
                                "%",
                                "role == 'db' && %",
                                "has(role) &&",
                                "has()",
                                "has(role",
                                "all(",
                                "role not 'db'",
                                "has(role) has(env)",
                                "role == 'db'\n&& has(env)",
                                "role = 'db'"})
            row(bad, "maybe");
    }
    void inTheWayOfCalico()
    {
        QFETCH(QString, selector);
        QFETCH(QByteArray, selects);
        QCOMPARE(QByteArray(wordOf(selectedByCalico(selector, thing()))), selects);
    }

    void oneThatIsMeantToHurtEnds()
    {
        QCOMPARE(selectedByCalico(QString(1000, u'('), thing()), Selects::Maybe);
        QCOMPARE(selectedByCalico(QString(8000, u'!') + u"has(role)"_s, thing()), Selects::Yes);
        QCOMPARE(selectedByCalico(u"has(role)"_s + QString(1024 * 1024, u' '), thing()), Selects::Maybe);
        const QString deep = QString(90, u'(') + u"has(tier)"_s + QString(90, u')');
        QCOMPARE(selectedByCalico(deep, thing()), Selects::No);
    }
};

NETSETUP_TEST(TestLabelSelector)
#include "tst_labelselector.moc"
