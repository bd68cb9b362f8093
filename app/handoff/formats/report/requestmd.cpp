// The change request as GitHub Markdown, for ticket systems.
#include "base/inwords.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/pack/packextra.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format requestMarkdownFormat();

namespace {

QList<Artifact> printAll(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    return onlyFile(job, documentToMarkdown(requestContent(job.input)));
}

} // namespace

QByteArray requestWithPicture(const HandoffInput &input)
{
    Document request = requestContent(input);
    for (DocSection &annex : request.annexes) {
        for (DocBlock &block : annex.blocks) {
            if (block.kind == DocBlock::Kind::Picture)
                block.link = u"diagram.svg"_s;
        }
    }
    return documentToMarkdown(request);
}

Format requestMarkdownFormat()
{
    return documentFormat(
        u"request-md"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Change request (Markdown)")),
        u"request.md"_s, QT_TRANSLATE_NOOP("Pack", "the same request, for ticket systems"), &printAll);
}

} // namespace netsetup
