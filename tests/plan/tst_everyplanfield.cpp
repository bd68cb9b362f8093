// The table of fields, row by row: what is set is saved, comes back, and can be taken away again.
#include "base/json.h"
#include "plan/samplevalues.h"
#include "planvocabulary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;

class TestEveryPlanField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAndGoesAway_data() { rows(); }
    void comesBackAndGoesAway();
    void isSetFromText_data() { rows(); }
    void isSetFromText();
    void isFoundByItsOption_data() { rows(); }
    void isFoundByItsOption();
    void theProjectHoldsNothingElse();
    void everySampleHasItsField();
    void questionsAreWhole_data() { rows(); }
    void questionsAreWhole();

private:
    static void rows()
    {
        QTest::addColumn<QString>("path");
        for (const PlanField &field : planFields())
            QTest::newRow(qPrintable(field.path)) << field.path;
    }
};

namespace {

/// The paths of all values; what is written without any known value in it is a value itself.
void addPaths(QStringList &paths, const QJsonObject &object, const QString &before)
{
    for (auto row = object.begin(); row != object.end(); ++row) {
        const QString path = before + row.key();
        if (row->isObject() && planField(path) == nullptr)
            addPaths(paths, row->toObject(), path + u'.');
        else
            paths.append(path);
    }
}

} // namespace

void TestEveryPlanField::comesBackAndGoesAway()
{
    QFETCH(QString, path);
    const PlanField &field = *planField(path);
    const QJsonValue sample = sampleValues().value(path);
    const Plan fresh = planAbout(path);
    const QJsonValue before = field.value.get(fresh);
    Plan plan = withSample(fresh, field, testWords());
    QCOMPARE(field.value.get(plan), sample);
    QVERIFY(plan != fresh);

    const Result<LoadedPlan> opened = planFromJson(planToJson(plan), testWords(), QString());
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message()));
    QVERIFY(opened->warnings.isEmpty());
    const bool kept = planToJson(plan) != planToJson(fresh);
    QVERIFY(kept || !field.saved);
    QVERIFY(opened->plan == (kept ? plan : fresh));

    field.value.reset(plan);
    QCOMPARE(field.value.get(plan), before);
    QVERIFY(plan == fresh);
}

/// As the window and the options do it: through the same setter, whatever the field holds.
void TestEveryPlanField::isSetFromText()
{
    QFETCH(QString, path);
    const PlanField &field = *planField(path);
    const FieldKind kind = field.value.kind;
    if (kind == FieldKind::Questions || kind == FieldKind::SiteNames || kind == FieldKind::Companions ||
        kind == FieldKind::ChartArchive || kind == FieldKind::SentParts || kind == FieldKind::TeamFiles)
        return; // objects: no single text holds them
    const QJsonValue sample = sampleValues().value(path);
    const QStringList texts =
        sample.isArray() ? json::toStrings(sample) : QStringList{sample.toVariant().toString()};
    Plan plan = planAbout(path);
    for (const QString &text : texts) {
        const Outcome set = field.value.set(plan, text, testWords(), path);
        QVERIFY2(set.ok(), set.ok() ? "" : qPrintable(set.error().message()));
    }
    QCOMPARE(field.value.get(plan), sample);
    if (!field.value.choices.isEmpty())
        QVERIFY(field.value.choices.contains(field.text(plan)));
    QVERIFY(!field.text(plan).isEmpty());

    const Plan before = plan;
    const Outcome bad = field.value.set(plan, u"no\nline"_s, testWords(), path);
    QVERIFY(!bad.ok());
    QCOMPARE(bad.error().field, path);
    QVERIFY(plan == before);
}

void TestEveryPlanField::isFoundByItsOption()
{
    QFETCH(QString, path);
    const PlanField &field = *planField(path);
    if (field.option.name.isEmpty())
        return;
    const FieldOption *option = fieldOption(field.option.name);
    QVERIFY(option != nullptr && option->fields.contains(&field));
    QVERIFY(option->path == path || path.startsWith(option->path + u'.'));
    QVERIFY(option->fields.size() == 1 || option->path != path);
    QVERIFY2(option->variable().startsWith(u"STS_NETSETUP_"_s) && !option->variable().contains(u'-'),
             qPrintable(option->variable()));
    Plan plan = withSample(planAbout(path), field, testWords());
    option->clear(plan);
    QVERIFY(plan == planAbout(path));
}

void TestEveryPlanField::theProjectHoldsNothingElse()
{
    Plan plan;
    for (const PlanField &field : planFields())
        plan = withSample(plan, field, testWords());
    QStringList paths;
    addPaths(paths, planToJson(plan), QString());
    paths.removeAll(u"schema"_s);
    QStringList known;
    for (const PlanField &field : planFields()) {
        if (field.saved)
            known.append(field.path);
    }
    paths.sort();
    known.sort();
    QCOMPARE(paths, known);
}

void TestEveryPlanField::everySampleHasItsField()
{
    const QStringList samples = sampleValues().keys();
    for (const QString &path : samples)
        QVERIFY2(planField(path) != nullptr, qPrintable(path));
    QCOMPARE(samples.size(), planFields().size());
}

void TestEveryPlanField::questionsAreWhole()
{
    QFETCH(QString, path);
    const FieldQuestion &question = planField(path)->question;
    if (question.what == nullptr)
        return;
    QVERIFY(question.what != nullptr && question.why != nullptr && question.example != nullptr);
    const QString answer = planField(path)->answer();
    QVERIFY2(answer.startsWith(planField(path)->mark()), qPrintable(answer));
}

NETSETUP_TEST(TestEveryPlanField)
#include "tst_everyplanfield.moc"
