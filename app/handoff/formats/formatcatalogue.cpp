// Every export format, in pack order. A new format is one file and one line here.
#include "handoff/handoff.h"

namespace netsetup {

Format readmeFormat();
Format changesFormat();
Format questionsFormat();
Format requestHtmlFormat();
Format requestMarkdownFormat();
Format diagramSvgFormat();
Format rulesCsvFormat();
Format rulesJsonFormat();
Format listsFormat();
Format nftablesFormat();
Format iptablesFormat();
Format networkPolicyFormat();
Format ciliumFormat();
Format helmValuesFormat();
Format imagesListFormat();
Format squidFormat();
Format zscalerFormat();
Format proxyGenericFormat();
Format reportFormat();
Format projectFormat();

const QList<Format> &formatCatalogue()
{
    static const QList<Format> formats{
        readmeFormat(),          changesFormat(),      questionsFormat(),     requestHtmlFormat(),
        requestMarkdownFormat(), diagramSvgFormat(),   rulesCsvFormat(),      rulesJsonFormat(),
        listsFormat(),           nftablesFormat(),     iptablesFormat(),      squidFormat(),
        zscalerFormat(),         proxyGenericFormat(), networkPolicyFormat(), ciliumFormat(),
        helmValuesFormat(),      imagesListFormat(),   reportFormat(),        projectFormat(),
    };
    return formats;
}

const Format *format(const QString &id)
{
    for (const Format &candidate : formatCatalogue()) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

} // namespace netsetup
