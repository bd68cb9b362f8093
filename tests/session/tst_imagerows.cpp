// The rows of the Images page, as values: from where, to where, and what a check of a practice network saw.
#include "practice/practice.h"
#include "session/imagerows.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// A check of the plan in a practice network, and the rows that come of it.
QList<ImageRow> rowsIn(const QString &name, Plan plan)
{
    const Result<std::unique_ptr<PracticeNetwork>> network = PracticeNetwork::start(name);
    if (!network.ok())
        qFatal("%s does not start", qPrintable(name));
    const Result<World> world = worldFromPractice((*network)->settings());
    if (!world.ok())
        qFatal("%s", qPrintable(world.error().message()));
    Session session(world->catalog, world->practice);
    session.setPlan(std::move(plan));
    NetOptions options = world->net;
    options.controlProbes = false;
    const Report report = QCoro::waitFor(session.check(options, {}, {}));
    return imageRows(session.plan(), session.line(), report);
}

Plan acme()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    return plan;
}

Plan mirrored(const QStringList &architectures = {})
{
    Plan plan = acme();
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.prefix = u"agents"_s;
    plan.cluster.architectures = architectures;
    return plan;
}

QStringList inState(const QList<ImageRow> &rows, ImageState state)
{
    QStringList names;
    for (const ImageRow &row : rows) {
        if (row.state == state)
            names.append(row.pulled());
    }
    return names;
}

} // namespace

class TestImageRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAReportNothingIsChecked();
    void whatIsMissingInTheMirrorIsTold();
    void whatIsThereForOtherProcessorsOnlyIsTold();
    void thePublicRegistryIsSeenToo();
    void whatCannotBeReachedIsNotChecked();
    void anImageThatIgnoresTheRegistryStaysWhereItIs();
    void anOwnRegistryWithoutANameIsAPlace();
};

void TestImageRows::withoutAReportNothingIsChecked()
{
    const Catalog catalog = *Catalog::load();
    const Plan plan = mirrored();
    const QList<ImageRow> rows = imageRows(plan, *catalog.line(plan.product), {});
    QCOMPARE(rows.size(), catalog.line(plan.product)->imagesFor(plan).size());
    QCOMPARE(inState(rows, ImageState::NotChecked).size(), rows.size());
    for (const ImageRow &row : rows) {
        QVERIFY2(row.source.startsWith("quay.io/stackstate/"_L1), qPrintable(row.source));
        QCOMPARE(row.own, "registry.corp.example/agents/"_L1 + row.source.section(u'/', 1));
        QCOMPARE(row.pulled(), row.own);
        QVERIFY(!row.parts.isEmpty());
    }
}

void TestImageRows::whatIsMissingInTheMirrorIsTold()
{
    const QList<ImageRow> rows = rowsIn(u"mirror"_s, mirrored({u"amd64"_s}));
    const QStringList missing = inState(rows, ImageState::Missing);
    QCOMPARE(missing.size(), 1);
    QVERIFY2(missing.first().startsWith("registry.corp.example/agents/stackstate/promtail:"_L1),
             qPrintable(missing.first()));
    qsizetype asked = 0;
    for (const ImageRow &row : rows) {
        asked += row.hasTag ? 1 : 0;
        if (row.state == ImageState::Present)
            QCOMPARE(row.platforms, QStringList({u"linux/amd64"_s, u"linux/arm64"_s}));
        else
            QVERIFY(row.platforms.isEmpty());
    }
    QCOMPARE(inState(rows, ImageState::Present).size(), asked - 1);
    QCOMPARE(inState(rows, ImageState::NotChecked).size(), rows.size() - asked);
}

void TestImageRows::whatIsThereForOtherProcessorsOnlyIsTold()
{
    const QList<ImageRow> rows = rowsIn(u"mirror"_s, mirrored({u"amd64"_s, u"s390x"_s}));
    QVERIFY(inState(rows, ImageState::Present).isEmpty());
    QVERIFY(inState(rows, ImageState::WrongPlatform).size() > 2);
    QCOMPARE(inState(rows, ImageState::Missing).size(), 1);
}

void TestImageRows::thePublicRegistryIsSeenToo()
{
    const QList<ImageRow> rows = rowsIn(u"open"_s, acme());
    QVERIFY(inState(rows, ImageState::Present).size() > 2);
    QVERIFY(inState(rows, ImageState::Missing).isEmpty());
    for (const ImageRow &row : rows)
        QVERIFY2(row.own.isEmpty() && row.source.startsWith("quay.example/"_L1), qPrintable(row.source));
}

void TestImageRows::whatCannotBeReachedIsNotChecked()
{
    const QList<ImageRow> rows = rowsIn(u"dns-blocked"_s, acme());
    QCOMPARE(inState(rows, ImageState::NotChecked).size(), rows.size());
}

void TestImageRows::anImageThatIgnoresTheRegistryStaysWhereItIs()
{
    const Catalog catalog = *Catalog::load();
    Plan plan = mirrored();
    plan.product = u"suse-observability"_s;
    plan.options = {u"remote-kube-cache"_s};
    const QList<ImageRow> rows = imageRows(plan, *catalog.line(plan.product), {});
    int fixed = 0;
    for (const ImageRow &row : rows) {
        if (!row.source.contains("remote-kube-cache"_L1))
            continue;
        ++fixed;
        QVERIFY(row.own.isEmpty());
        QVERIFY(!row.ownUnnamed);
        QCOMPARE(row.pulled(), row.source);
    }
    QCOMPARE(fixed, 1);
}

void TestImageRows::anOwnRegistryWithoutANameIsAPlace()
{
    const Catalog catalog = *Catalog::load();
    Plan plan = mirrored();
    plan.images.registry.host.clear();
    const QList<ImageRow> rows = imageRows(plan, *catalog.line(plan.product), {});
    for (const ImageRow &row : rows)
        QVERIFY(row.ownUnnamed && row.own.isEmpty());
}

NETSETUP_TEST(TestImageRows)
#include "tst_imagerows.moc"
