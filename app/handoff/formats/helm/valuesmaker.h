// Puts the plan into the chart's values: which key gets what is asked of the catalog, role by role.
#pragma once

#include "base/yamlwriter.h"
#include "handoff/handoff.h"

namespace netsetup {

/// Values and what is to be said around them. `notes` are whole sentences.
struct HelmValues
{
    YamlNode root = YamlNode::map();
    QList<FileQuestion> open; ///< what is not known
    QStringList notes;        ///< what no value can do
    bool holdsApiKey = false;
    bool holdsRegistryPassword = false;
};

/// Without credentials no secret is in it.
HelmValues helmValues(const HandoffInput &input, const QMap<QString, QString> &site,
                      const Credentials &credentials);

/// Breaks a sentence into comment lines; a line that starts with two blanks is a command and stays whole.
QStringList wrappedComment(const QString &text);

} // namespace netsetup
