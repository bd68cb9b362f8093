// Keys of a project file that this version does not know: they stay where they were when the file is saved
// again, so that a newer version loses nothing. What looks like a secret is the exception: project files
// travel in packs.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/projectparts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostWarnings = 20;

bool isLeaf(const QString &path)
{
    const PlanField *field = planField(path);
    return path == "schema"_L1 || (field != nullptr && field->saved);
}

bool isBranch(const QString &path)
{
    const QString prefix = path + u'.';
    const QList<PlanField> &fields = planFields();
    return std::any_of(fields.begin(), fields.end(),
                       [&](const PlanField &field) { return field.path.startsWith(prefix); });
}

bool namesSecret(const QString &key)
{
    static const QRegularExpression secret(
        u"(?:api[_-]?key|password|passwd|passphrase|secret|token|credentials?|private[_-]?key)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch();
}

void note(QStringList &warnings, const QString &path, const char *what)
{
    const QString line = printable(path) + ": "_L1 + inWords("Plan", what);
    if (warnings.size() < mostWarnings)
        warnings.append(line);
    else if (warnings.size() == mostWarnings)
        warnings.append(inWords("Plan", "more keys are not known to this version"));
}

/// The value without anything that its key calls a secret, at any depth.
QJsonValue withoutSecrets(const QJsonValue &value, const QString &path, QStringList &warnings)
{
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            kept.append(withoutSecrets(item, path, warnings));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto row = object.begin(); row != object.end(); ++row) {
        const QString below = path + u'.' + printable(row.key());
        if (namesSecret(row.key()))
            note(warnings, below,
                 QT_TRANSLATE_NOOP("Plan", "looks like a secret and is not kept; project files hold none"));
        else
            kept.insert(row.key(), withoutSecrets(*row, below, warnings));
    }
    return kept;
}

void keep(QJsonObject &kept, QStringList &warnings, const QString &key, const QString &path,
          const QJsonValue &value)
{
    if (namesSecret(key)) {
        note(warnings, path,
             QT_TRANSLATE_NOOP("Plan", "looks like a secret and is not kept; project files hold none"));
        return;
    }
    note(warnings, path, QT_TRANSLATE_NOOP("Plan", "is not known to this version; it is kept"));
    kept.insert(key, withoutSecrets(value, path, warnings));
}

/// Open questions are told apart by their field, since their order may change.
QJsonObject unknownInQuestions(const QJsonArray &questions, QStringList &warnings)
{
    QJsonObject byField;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const QJsonObject question = questions.at(i).toObject();
        QJsonObject kept;
        for (auto row = question.begin(); row != question.end(); ++row) {
            if (row.key() != "field"_L1 && row.key() != "owner"_L1)
                keep(kept, warnings, row.key(),
                     u"open[%1].%2"_s.arg(QString::number(i), printable(row.key())), *row);
        }
        if (!kept.isEmpty())
            byField.insert(question.value("field"_L1).toString(), kept);
    }
    return byField;
}

QJsonObject unknownBelow(const QJsonObject &object, const QString &prefix, QStringList &warnings)
{
    QJsonObject kept;
    for (auto row = object.begin(); row != object.end(); ++row) {
        const QString path = prefix + row.key();
        // A dot inside a key would read like a path to something known.
        const bool plain = !row.key().contains(u'.');
        QJsonObject below;
        if (plain && path == "open"_L1)
            below = unknownInQuestions(row->toArray(), warnings);
        else if (plain && isLeaf(path))
            continue;
        else if (plain && isBranch(path))
            below = unknownBelow(row->toObject(), path + u'.', warnings);
        else
            keep(kept, warnings, row.key(), path, *row);
        if (!below.isEmpty())
            kept.insert(row.key(), below);
    }
    return kept;
}

void mergeIntoQuestions(QJsonObject &root, const QJsonObject &byField)
{
    QJsonArray questions = root.value("open"_L1).toArray();
    for (qsizetype i = 0; i < questions.size(); ++i) {
        QJsonObject question = questions.at(i).toObject();
        mergeUnknown(question, byField.value(question.value("field"_L1).toString()).toObject());
        questions.replace(i, question);
    }
    root.insert(u"open"_s, questions);
}

} // namespace

UnknownKeys unknownKeysOf(const QJsonObject &root)
{
    UnknownKeys unknown;
    unknown.kept = unknownBelow(root, QString(), unknown.warnings);
    return unknown;
}

void mergeUnknown(QJsonObject &root, const QJsonObject &unknown)
{
    for (auto row = unknown.begin(); row != unknown.end(); ++row) {
        const QJsonValue own = root.value(row.key());
        if (own.isUndefined()) {
            root.insert(row.key(), *row);
        } else if (own.isArray() && row.key() == "open"_L1 && row->isObject()) {
            mergeIntoQuestions(root, row->toObject());
        } else if (own.isObject() && row->isObject()) {
            QJsonObject merged = own.toObject();
            mergeUnknown(merged, row->toObject());
            root.insert(row.key(), merged);
        }
    }
}

} // namespace netsetup
