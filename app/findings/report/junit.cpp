// The report as JUnit XML: fail is a failure, unknown an error, not-reached and skipped are skipped.
#include "base/textfaults.h"
#include "findings/kinds/findingtexts.h"
#include "findings/place.h"
#include "findings/report/report.h"

#include <QHash>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

/// XML 1.0 has no way to write control characters, lone surrogates or the two non-characters; marks that turn
/// the reading direction are no better.
QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            clean += c;
            clean += text.at(++i);
            continue;
        }
        const bool allowed = c == u'\n' || c == u'\t' || (!c.isSurrogate() && isShowable(c.unicode()));
        clean += allowed ? c : QChar(u'?');
    }
    return clean;
}

struct Counts
{
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;

    void add(Status status)
    {
        ++tests;
        failures += status == Status::Fail ? 1 : 0;
        errors += status == Status::Unknown ? 1 : 0;
        skipped += status == Status::NotReached || status == Status::Skipped ? 1 : 0;
    }
};

double seconds(const StageTimings &timings)
{
    return (timings.dnsMs.value_or(0) + timings.connectMs.value_or(0) + timings.tlsMs.value_or(0) +
            timings.firstByteMs.value_or(0)) /
           1000;
}

QString caseName(const Finding &finding)
{
    return finding.address.isEmpty() ? finding.id : finding.id + u' ' + finding.address;
}

bool isOfSameSuite(const Finding &a, const Finding &b)
{
    return a.flow == b.flow && a.vantage == b.vantage;
}

QString suiteName(const Finding &finding)
{
    const QString flow = finding.flow.isEmpty() ? u"plan"_s : finding.flow;
    return flow + u" from "_s + finding.vantage;
}

QString bodyOf(const Finding &finding)
{
    QString body = u"%1\n%2\n"_s.arg(titleOf(finding), detailOf(finding));
    for (const Cause &cause : finding.causes) {
        body += u"%1: %2\n"_s.arg(wordFor(cause.owner), cause.text);
        if (!cause.decides.isEmpty())
            body += u"  ask first: %1\n"_s.arg(cause.decides);
    }
    return body;
}

class JunitWriter
{
public:
    explicit JunitWriter(QByteArray *bytes)
        : m_xml(bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void write(const Report &report)
    {
        const QList<const Finding *> findings = inOrder(report);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"testsuites"_s);
        const QString practice = report.practice.isEmpty() ? QString() : u"PRACTICE "_s;
        attribute("name", practice + u"sts-netsetup check"_s);
        writeCounts(findings);
        for (qsizetype i = 0; i < findings.size();) {
            const Finding &first = *findings.at(i);
            QList<const Finding *> suite;
            while (i < findings.size() && isOfSameSuite(*findings.at(i), first))
                suite.append(findings.at(i++));
            writeSuite(suite);
        }
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), xmlText(value));
    }
    void writeCounts(const QList<const Finding *> &findings)
    {
        Counts counts;
        for (const Finding *finding : findings)
            counts.add(finding->status);
        attribute("tests", QString::number(counts.tests));
        attribute("failures", QString::number(counts.failures));
        attribute("errors", QString::number(counts.errors));
        attribute("skipped", QString::number(counts.skipped));
    }
    void writeSuite(const QList<const Finding *> &findings)
    {
        m_xml.writeStartElement(u"testsuite"_s);
        attribute("name", suiteName(*findings.constFirst()));
        // Servers group and filter by it.
        if (m_several)
            attribute("hostname", findings.constFirst()->vantage);
        writeCounts(findings);
        for (const Finding *finding : findings)
            writeCase(*finding);
        m_xml.writeEndElement();
    }
    void writeCase(const Finding &finding)
    {
        m_xml.writeStartElement(u"testcase"_s);
        attribute("classname", finding.flow.isEmpty() ? u"plan"_s : finding.flow);
        attribute("name", caseName(finding));
        attribute("time", QString::number(seconds(finding.timings), 'f', 3));
        writeOutcome(finding);
        m_xml.writeEndElement();
    }
    void writeOutcome(const Finding &finding)
    {
        if (finding.status == Status::Fail)
            writeElement("failure", finding);
        else if (finding.status == Status::Unknown)
            writeElement("error", finding);
        else if (finding.status == Status::NotReached || finding.status == Status::Skipped)
            writeElement("skipped", finding);
        else
            m_xml.writeTextElement(u"system-out"_s,
                                   xmlText(wordFor(finding.status) + u": "_s + bodyOf(finding)));
    }
    void writeElement(const char *element, const Finding &finding)
    {
        m_xml.writeStartElement(QString::fromLatin1(element));
        attribute("message", titleOf(finding));
        if (finding.status == Status::Fail || finding.status == Status::Unknown)
            attribute("type", finding.id);
        m_xml.writeCharacters(xmlText(bodyOf(finding)));
        m_xml.writeEndElement();
    }

    /// As in the report; where several places were asked, place by place.
    QList<const Finding *> inOrder(const Report &report)
    {
        QList<const Finding *> findings;
        QStringList vantages;
        for (const Finding &finding : report.findings) {
            findings.append(&finding);
            if (vantages.isEmpty() || vantages.last() != finding.vantage)
                vantages.append(finding.vantage);
        }
        const Places places(vantages);
        m_several = places.isSeveral();
        if (!m_several)
            return findings;
        QHash<QString, qsizetype> rank;
        for (const QString &vantage : places.vantages())
            rank.insert(vantage, rank.size());
        std::stable_sort(findings.begin(), findings.end(), [&rank](const Finding *a, const Finding *b) {
            return rank.value(a->vantage, -1) < rank.value(b->vantage, -1);
        });
        return findings;
    }

    QXmlStreamWriter m_xml;
    bool m_several = false;
};

} // namespace

QByteArray reportToJunit(const Report &report)
{
    QByteArray bytes;
    JunitWriter(&bytes).write(report);
    return bytes;
}

} // namespace netsetup
