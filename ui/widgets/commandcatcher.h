// Keeps an install command out of a field for something else: it may hold an API key, which must not be
// shown.
#pragma once

#include <QValidator>

namespace netsetup {

/// Set on a field it refuses a whole `helm …` command, however that got there (keys, menu, mouse, drop, an
/// assistive tool), and hands it on.
class CommandCatcher : public QValidator
{
    Q_OBJECT

public:
    using QValidator::QValidator;

    State validate(QString &text, int &position) const override;

Q_SIGNALS:
    void caught(const QByteArray &command) const;
};

} // namespace netsetup
