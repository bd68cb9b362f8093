// What this program is made of: for "--version --verbose" and the window's About, so that a report of a
// fault, or a question of the security team, has one answer.
#pragma once

#include "catalog/catalog.h"

namespace netsetup {

struct ProgramFacts
{
    QString version; ///< "0.1.0"
    QString commit;  ///< of the sources; empty: not known
    struct Part
    {
        QString name;
        QString version; ///< as the library that runs says it
        QString licence; ///< by its SPDX name
    };
    QList<Part> parts;
    struct Facts
    {
        QString title;     ///< of the product line
        QString checkedOn; ///< date of the newest source
        QString origin;    ///< a file that the user gave; empty: built in
    };
    QList<Facts> catalog;
    QString publicRoots; ///< "Mozilla CA list …": what certificates are held against
};

ProgramFacts programFacts(const Catalog &catalog);

} // namespace netsetup
