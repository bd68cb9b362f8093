#include "handoff/formats/helm/secretsguide.h"

#include "base/inwords.h"
#include "handoff/document/document.h"
#include "handoff/formats/shellwords.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString deleteCommand(const InstallFacts &facts, const QString &name)
{
    return u"kubectl delete secret %1 --namespace %2"_s.arg(shellWord(name), shellWord(facts.nameSpace));
}

/// Only what has to be kept is a row.
DocTable overview(const InstallFacts &facts)
{
    DocTable table;
    table.head = {inWords("Pack", "Secret"), inWords("Pack", "What it holds"),
                  inWords("Pack", "Who makes it")};
    table.widths = {34, 33, 33};
    if (!facts.keySecret.isEmpty())
        table.rows.append({codeText(facts.keySecret), plainText(inWords("Pack", "the API key of the tenant")),
                           plainText(inWords("Pack", "the install script, if it is missing"))});
    if (!facts.pullSecret.isEmpty())
        table.rows.append({codeText(facts.pullSecret),
                           phrase(inWords("Pack", "the login for %1"), {codeText(facts.registry)}),
                           plainText(inWords("Pack", "the install script, if it is missing"))});
    for (const QString &other : facts.otherPullSecrets)
        table.rows.append({codeText(other), plainText(inWords("Pack", "a login for a registry")),
                           plainText(inWords("Pack", "you, before the install"))});
    return table;
}

DocSection keySection(const HandoffInput &input, const InstallFacts &facts)
{
    DocSection section;
    section.title = inWords("Pack", "The API key");
    if (facts.keySecret.isEmpty()) {
        section.blocks = {
            paragraph(plainText(inWords(
                "Pack", "A chart of this version takes the API key as a value only. The install script hands "
                        "it to Helm without writing it to a file. It is then in the Helm release, where "
                        "everybody can read it who may read secrets in the namespace."))),
        };
        return section;
    }
    section.blocks = {
        paragraph(phrase(
            inWords("Pack", "The install script asks for it, or reads the first line of the file that %1 "
                            "names. By hand, where KEYFILE holds the bare key without a line break:"),
            {codeText(u"STS_NETSETUP_API_KEY_FILE"_s)})),
        codeBlock({keySecretCommand(input, facts.keySecret)}),
    };
    if (!facts.tokenEntry.isEmpty())
        section.blocks.append(paragraph(plainText(inWords(
            "Pack",
            "TOKENFILE holds a random text of your own. The agents recognise one another by it; nobody "
            "has to remember it."))));
    section.blocks.append(paragraph(plainText(
        inWords("Pack", "To change the key, delete the secret and run the install script again; it asks "
                        "for the new one. Then restart the pods:"))));
    section.blocks.append(codeBlock(
        {deleteCommand(facts, facts.keySecret),
         u"kubectl rollout restart daemonset,deployment --namespace %1 -l %2=%3"_s.arg(
             shellWord(facts.nameSpace), input.line.podLabels.instance, shellWord(facts.release))}));
    return section;
}

DocSection pullSection(const HandoffInput &input, const InstallFacts &facts)
{
    DocSection section;
    section.title = inWords("Pack", "The login for the registry");
    section.blocks = {
        paragraph(
            phrase(inWords("Pack",
                           "It has to be there before the first install: jobs of the chart pull an image "
                           "before the chart makes any secret. The install script asks for the password, "
                           "or reads the first line of the file that %1 names. By hand, where FILE is what a "
                           "container tool writes when it logs in to %2:"),
                   {codeText(u"STS_NETSETUP_REGISTRY_PASSWORD_FILE"_s), codeText(facts.registry)})),
        codeBlock({pullSecretCommand(input, facts.pullSecret)}),
        paragraph(plainText(inWords("Pack", "Give it a user that may only pull."))),
    };
    return section;
}

DocSection undoSection(const InstallFacts &facts)
{
    DocSection section;
    section.title = inWords("Pack", "Delete the secrets");
    QStringList lines;
    for (const QString &name : facts.secrets())
        lines.append(deleteCommand(facts, name));
    section.blocks = {
        paragraph(plainText(inWords("Pack", "Once the release is removed, if nothing else uses them:"))),
        codeBlock(lines)};
    return section;
}

} // namespace

QByteArray secretsGuide(const HandoffInput &input, const InstallFacts &facts)
{
    const WordsIn words(input.plan.handoff.language);
    Document document;
    document.title = inWords("Pack", "Secrets of the Agent");
    document.practice = input.practice;
    document.footer = footerText(input);
    document.lead = {paragraph(
        phrase(inWords("Pack", "No secret is in this file. All of them belong into the namespace %1."),
               {codeText(facts.nameSpace)}))};
    const DocTable table = overview(facts);
    if (!table.rows.isEmpty())
        document.lead.append(tableBlock(table));
    document.sections.append(keySection(input, facts));
    if (!facts.pullSecret.isEmpty())
        document.sections.append(pullSection(input, facts));
    if (!facts.secrets().isEmpty())
        document.sections.append(undoSection(facts));
    return documentToMarkdown(document);
}

} // namespace netsetup
