// The table of findings: complete, free of slips, and never showing a bare placeholder.
#include "findings/kinds/findingtables.h"
#include "findings/kinds/findingtexts.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TstFindingTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIdIsUnique();
    void everyRemedyBelongsToAnId();
    void everyFaultHasARemedy();
    void theTableAndTheCodeKnowTheSameIds();
    void everyGroupHasItsFourStages();
    void textsKeepTheHouseRules();
    void placeholdersAreKnown();
    void theTableNamesTheOwnersOfTheRemedies();
    void placeholders_data();
    void placeholders();
    void aValueIsNeverReadAsATemplate();
    void theQuestionIsLeftOutForASingleCause();
    void anIdAloneStandsForItsFirstRemedy();
    void anUnknownIdIsShownAsItIs();
    void theFindingItselfFillsWhatTheJudgeLeftOut();
};

namespace {

const QSet<QString> stageWords{u"ok"_s, u"unknown"_s, u"not-reached"_s, u"skipped"_s};

bool isStage(const QString &id)
{
    return stageWords.contains(id.section(u'.', 1));
}

QStringList textsOf(const FindingKind &kind)
{
    return {QString::fromUtf8(kind.title), QString::fromUtf8(kind.detail)};
}

/// A row of the table of findings in app/checks/README.md.
struct TableRow
{
    QString id;
    QString status;
    QString who;

    /// Reserved: no code knows the id yet.
    [[nodiscard]] bool isLater() const { return status.endsWith(", later"_L1); }
    /// A fact that supports another verdict, and no finding.
    [[nodiscard]] bool isEvidence() const { return status == "evidence"_L1; }
};

QList<TableRow> tableRows()
{
    QFile file(netsetup::testing::sourcePath(u"app/checks/README.md"_s));
    QList<TableRow> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    static const QRegularExpression row(u"^\\| `([a-z0-9]+\\.[a-z0-9.-]+)` \\|([^|]*)\\|"_s);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = row.match(line);
        if (match.hasMatch())
            rows.append(
                {match.captured(1), match.captured(2).trimmed(), line.section(u'|', -2, -2).trimmed()});
    }
    return rows;
}

/// "dns network": the owners that a cell names, each as "network: what to do".
QString ownersIn(const QString &who)
{
    static const QRegularExpression named(u"\\b(network|dns|proxy|security|cluster|vendor|you): "_s);
    QStringList owners;
    QRegularExpressionMatchIterator found = named.globalMatch(who);
    while (found.hasNext())
        owners.append(found.next().captured(1));
    owners.sort();
    return owners.join(u' ');
}

QString ownersOfRemedies(const QString &id)
{
    QStringList owners;
    for (const RemedyKind &remedy : remedyKinds()) {
        if (QString::fromLatin1(remedy.key).startsWith(id + u'/'))
            owners.append(wordFor(remedy.owner));
    }
    owners.removeDuplicates();
    owners.sort();
    return owners.join(u' ');
}

} // namespace

void TstFindingTexts::everyIdIsUnique()
{
    QSet<QString> ids;
    for (const FindingKind &kind : findingKinds()) {
        const QString id = QString::fromLatin1(kind.id);
        QVERIFY2(!ids.contains(id), kind.id);
        ids.insert(id);
        QCOMPARE(findingKind(id)->id, kind.id);
    }
    QSet<QString> keys;
    for (const RemedyKind &remedy : remedyKinds()) {
        QVERIFY2(!keys.contains(QString::fromLatin1(remedy.key)), remedy.key);
        keys.insert(QString::fromLatin1(remedy.key));
    }
}

void TstFindingTexts::everyRemedyBelongsToAnId()
{
    for (const RemedyKind &remedy : remedyKinds()) {
        const QString key = QString::fromLatin1(remedy.key);
        QCOMPARE(key.count(u'/'), 1);
        QVERIFY2(findingKind(key.section(u'/', 0, 0)) != nullptr, remedy.key);
    }
}

void TstFindingTexts::everyFaultHasARemedy()
{
    QSet<QString> withRemedy;
    QHash<QString, int> count;
    for (const RemedyKind &remedy : remedyKinds())
        ++count[QString::fromLatin1(remedy.key).section(u'/', 0, 0)];
    for (const FindingKind &kind : findingKinds()) {
        const QString id = QString::fromLatin1(kind.id);
        const bool needsOne = !isStage(id) || id.endsWith(".unknown"_L1);
        QCOMPARE(count.value(id) > 0, needsOne);
    }
}

void TstFindingTexts::theTableAndTheCodeKnowTheSameIds()
{
    QSet<QString> inTable;
    const QList<TableRow> rows = tableRows();
    for (const TableRow &row : rows) {
        QVERIFY2(!inTable.contains(row.id), qPrintable(row.id + u" has two rows"_s));
        inTable.insert(row.id);
        const FindingKind *kind = findingKind(row.id);
        if (row.isLater() || row.isEvidence()) {
            QVERIFY2(kind == nullptr, qPrintable(row.id + u" is built: its row says otherwise"_s));
            continue;
        }
        QVERIFY2(kind != nullptr, qPrintable(row.id + u" is not built"_s));
        QCOMPARE(QString(row.id + u' ' + row.status.section(u',', 0, 0)),
                 QString(row.id + u' ' + wordFor(kind->status)));
    }
    QVERIFY(rows.size() > 70);
    for (const FindingKind &kind : findingKinds()) {
        const QString id = QString::fromLatin1(kind.id);
        QVERIFY2(isStage(id) || inTable.contains(id), qPrintable(id + u" has no row"_s));
    }
}

void TstFindingTexts::everyGroupHasItsFourStages()
{
    for (const Word<CheckId> &row : Words<CheckId>::table) {
        if (row.value == CheckId::PlanReview) // looks at nothing that could be unknown
            continue;
        const QString prefix = QString::fromLatin1(groupOf(row.value)) + u'.';
        QCOMPARE(findingKind(prefix + u"ok"_s)->status, Status::Pass);
        QCOMPARE(findingKind(prefix + u"unknown"_s)->status, Status::Unknown);
        QCOMPARE(findingKind(prefix + u"not-reached"_s)->status, Status::NotReached);
        QCOMPARE(findingKind(prefix + u"skipped"_s)->status, Status::Skipped);
    }
}

void TstFindingTexts::textsKeepTheHouseRules()
{
    // The window shows them too, where there are no options; those of other programs are said with their
    // program.
    static const QRegularExpression option(u"(?<!\\w)--[a-z]"_s);
    static const QRegularExpression otherProgram(u"\\b(skopeo|regctl)\\b"_s);
    const auto namesOption = [](const QString &text) {
        return option.match(text).hasMatch() && !otherProgram.match(text).hasMatch();
    };
    for (const FindingKind &kind : findingKinds()) {
        const QString title = QString::fromUtf8(kind.title);
        const QString detail = QString::fromUtf8(kind.detail);
        QVERIFY2(!title.isEmpty() && !title.endsWith(u'.') && title.size() <= 90, kind.id);
        QVERIFY2(detail.endsWith(u'.') || detail.endsWith(".]]"_L1), kind.id);
        QVERIFY2(detail.size() <= 400, kind.id);
        QVERIFY2(!namesOption(title) && !namesOption(detail), kind.id);
    }
    for (const RemedyKind &remedy : remedyKinds()) {
        const QString text = QString::fromUtf8(remedy.text);
        const QString question = QString::fromUtf8(remedy.decides);
        QVERIFY2(text.endsWith(u'.') && text.size() <= 400, remedy.key);
        QVERIFY2(question.isEmpty() || question.endsWith(u'?'), remedy.key);
        QVERIFY2(!namesOption(text) && !namesOption(question), remedy.key);
    }
}

void TstFindingTexts::placeholdersAreKnown()
{
    const QStringList everywhere{u"host"_s, u"port"_s, u"address"_s, u"vantage"_s, u"flow"_s, u"clients"_s};
    const QStringList stages{u"missing"_s, u"blockedBy"_s, u"reason"_s};
    const auto check = [&](const FindingTable &table, const QString &id, const QString &text) {
        static const QRegularExpression placeholder(u"%\\{([^}]*)\\}"_s);
        QRegularExpressionMatchIterator found = placeholder.globalMatch(text);
        QStringList known = everywhere + QString::fromLatin1(table.args).split(u' ', Qt::SkipEmptyParts);
        if (isStage(id))
            known += stages;
        while (found.hasNext()) {
            const QString name = found.next().captured(1);
            if (!known.contains(name))
                return QString(id + u": "_s + name);
        }
        return text.count(u"[["_s) == text.count(u"]]"_s) ? QString() : QString(id + u": brackets"_s);
    };
    for (const FindingTable &table : findingTables()) {
        QString all;
        for (const FindingKind &kind : table.kinds) {
            all += textsOf(kind).join(u' ');
            for (const QString &text : textsOf(kind))
                QCOMPARE(check(table, QString::fromLatin1(kind.id), text), QString());
        }
        for (const RemedyKind &remedy : table.remedies) {
            const QString id = QString::fromLatin1(remedy.key).section(u'/', 0, 0);
            QCOMPARE(check(table, id, QString::fromUtf8(remedy.text)), QString());
            QCOMPARE(check(table, id, QString::fromUtf8(remedy.decides)), QString());
            all += QString::fromUtf8(remedy.text) + QString::fromUtf8(remedy.decides);
        }
        const QStringList promised = QString::fromLatin1(table.args).split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : promised)
            QVERIFY2(all.contains("%{"_L1 + name + u'}'), qPrintable(name + u" is named and not used"_s));
    }
}

void TstFindingTexts::theTableNamesTheOwnersOfTheRemedies()
{
    const QList<TableRow> rows = tableRows();
    QVERIFY(!rows.isEmpty());
    for (const TableRow &row : rows) {
        if (!row.isLater())
            QCOMPARE(QString(row.id + u' ' + ownersIn(row.who)),
                     QString(row.id + u' ' + ownersOfRemedies(row.id)));
    }
}

void TstFindingTexts::placeholders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("args");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const QJsonObject &args, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << args << QString::fromUtf8(expected);
    };
    row("a value is filled in", "at %{host}.", {{"host", "a.example"}}, "at a.example.");
    row("a missing value is not known", "at %{host}.", {}, "at (not known).");
    row("null and blank are not known", "%{a} %{b}", {{"a", QJsonValue()}, {"b", "  "}},
        "(not known) (not known)");
    row("a part that lacks a value is left out", "Seen.[[ By %{via}.]] End", {}, "Seen. End");
    row("a part that has its value stays", "Seen.[[ By %{via}.]]", {{"via", "p"}}, "Seen. By p.");
    row("parts are judged one by one", "[[%{a}]][[%{b}]]", {{"b", "x"}}, "x");
    row("numbers are plain", "%{status} %{tries}", {{"status", 403}, {"tries", 2.5}}, "403 2.5");
    row("flags are words", "%{a}", {{"a", true}}, "yes");
    row("lists are joined", "%{a}", {{"a", QJsonArray{"x", "y"}}}, "x, y");
    row("an empty list is known", "%{a}", {{"a", QJsonArray()}}, "none");
    row("long lists are cut", "%{a}", {{"a", QJsonArray{"1", "2", "3", "4", "5", "6", "7", "8"}}},
        "1, 2, 3, 4, 5, 6, and 2 more");
    row("seconds read as a time span", "%{skew}", {{"skew", -45}}, "45 s");
    row("minutes", "%{skew}", {{"skew", "432"}}, "7 min");
    row("hours", "%{skew}", {{"skew", 12000}}, "3 h 20 min");
    row("days", "%{ttl}", {{"ttl", 864000}}, "10 days");
    row("a span in words stays", "%{skew}", {{"skew", "12 min"}}, "12 min");
    row("a full stop is not doubled", "It says: %{error}.", {{"error", "No way."}}, "It says: No way.");
    row("control characters are made harmless", "%{title}", {{"title", "a\x1b[31mb\nc"}}, "a?[31mb?c");
}

void TstFindingTexts::placeholders()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, args);
    QFETCH(QString, expected);
    QCOMPARE(fillText(text, args), expected);
}

void TstFindingTexts::aValueIsNeverReadAsATemplate()
{
    const QJsonObject args{{u"title"_s, u"%{host} ]] [[ %{"_s}, {u"host"_s, u"x"_s}};
    QCOMPARE(fillText(u"[[%{title}!]]"_s, args), u"%{host} ]] [[ %{!"_s);
}

void TstFindingTexts::theQuestionIsLeftOutForASingleCause()
{
    const QString key = u"dns.nxdomain/tenant"_s;
    const QJsonObject args{{u"host"_s, u"acme.example"_s}};
    QCOMPARE(causeFor(key, args, true).decides, QString());
    QVERIFY(causeFor(key, args, false).decides.contains(u"acme.example"_s));
    QCOMPARE(causeFor(key, args, false).owner, Owner::Cluster);
}

void TstFindingTexts::anIdAloneStandsForItsFirstRemedy()
{
    QCOMPARE(causeFor(u"dns.truncated"_s, {}, true).text, causeFor(u"dns.truncated/tcp53"_s, {}, true).text);
    QVERIFY(causeFor(u"no.such-thing"_s, {}, true).text.contains(u"no.such-thing"_s));
}

void TstFindingTexts::anUnknownIdIsShownAsItIs()
{
    Finding finding;
    finding.id = u"dns.from-the-future"_s;
    QCOMPARE(titleOf(finding), finding.id);
    QCOMPARE(detailOf(finding), QString());
}

void TstFindingTexts::theFindingItselfFillsWhatTheJudgeLeftOut()
{
    Finding finding;
    finding.id = u"dns.ok"_s;
    finding.target = u"acme.example"_s;
    QCOMPARE(titleOf(finding), u"acme.example resolves"_s);
    QCOMPARE(remedyOf(finding), QString());
}

NETSETUP_TEST(TstFindingTexts)
#include "tst_findingtexts.moc"
