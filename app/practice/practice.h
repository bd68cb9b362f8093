// The practice network: DNS, receiver and registry on loopback, inside the process, without root.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace netsetup {

struct PracticeScenario
{
    QString name;   ///< "intercepted"
    QString title;  ///< "TLS is re-signed by a company CA"
    QString story;  ///< two sentences: what is simulated and what the checks should say
    QString lesson; ///< what whoever practises here should find out
};
const QList<PracticeScenario> &practiceScenarios();
/// Null: a name that is not among them, as a file of settings may hold.
const PracticeScenario *practiceScenario(const QString &name);

/// What a program needs to live in a practice network: the content of the file that STS_NETSETUP_PRACTICE
/// names.
/// {"schema":"netsetup.practice/1","network":"intercepted","catalog":{"hosts":{…}},
///  "resolvers":["127.0.0.1:40001"],
///  "connect":["192.0.2.10:443:127.0.0.1:40002","192.0.2.11:443:drop"],
///  "trustStore":"PEM…","publicRoots":"PEM…","proxy":null,"registry":null,"tenant":"acme"}
/// "registry" is {"images":"mirror","registry":"HOST/PREFIX"} where the plans of this world use an own one.
/// PEM texts are inline, so the file stands alone.
using PracticeSettings = QJsonObject;

/// A running practice network. Several can run at once, each on its own free ports. Stops when destroyed.
class PracticeNetwork
{
public:
    static Result<std::unique_ptr<PracticeNetwork>> start(const QString &name);
    virtual ~PracticeNetwork() = default;
    [[nodiscard]] virtual PracticeSettings settings() const = 0;
};

} // namespace netsetup
