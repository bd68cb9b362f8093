// The table of finding ids: what each one is called and says. Texts are made when they are shown.
#pragma once

#include "findings/finding.h"

namespace netsetup {

/// One row of the table. `title` and `detail` may hold %{name} placeholders, filled from Finding::args.
struct FindingKind
{
    const char *id;
    Status status;      ///< the usual one for a required flow
    const char *title;  ///< a short sentence: "The DNS server does not know %{host}"
    const char *detail; ///< what happened, two or three plain sentences
};

/// A remedy that a judge can choose: who acts and what to do. `key` is "dns.nxdomain/tenant".
struct RemedyKind
{
    const char *key;
    Owner owner;
    const char *text;
    const char
        *decides; ///< the question that tells this cause from the others of the same finding; may be ""
};

const QList<FindingKind> &findingKinds();
const QList<RemedyKind> &remedyKinds();

/// The row of an id, or nullptr: a judge that names an unknown id is a bug that a test catches.
const FindingKind *findingKind(const QString &id);

/// The cause of this key, filled from `args`, in English. With `alone` the deciding question is left out.
Cause causeFor(const QString &remedyKey, const FindingArgs &args, bool alone);

/// Do the texts of the cause say what this remedy says?
bool isMadeOf(const Cause &cause, const QString &remedyKey, const FindingArgs &args);

/// The same cause in the language of the moment; one that is made of no remedy of ours as it stands.
Cause causeInWords(const Finding &finding, const Cause &cause);

QString titleOf(const Finding &finding);
QString detailOf(const Finding &finding);
/// Remedy of the first cause; empty for a pass.
QString remedyOf(const Finding &finding);

} // namespace netsetup
