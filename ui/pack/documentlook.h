// How the tables and commands of a laid-out document look, on the screen and on paper.
#pragma once

#include <QTextDocument>

namespace netsetup {

/// Thin rules between the cells, and all of the width: as in the HTML request. `textSize`: of the cells, in
/// points; 0: as the rest.
void dressTables(QTextDocument &document, double textSize = 0);
/// A command that is too long for the page goes on below: what is cut off would be lost on paper.
void wrapCode(QTextDocument &document);

} // namespace netsetup
