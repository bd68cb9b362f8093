// Chain verification by libcrypto: every fault is recorded and the search goes on.
#include "probes/trust.h"

#include "base/netnames.h"
#include "probes/truststore.h"

#include <QHostAddress>

#include <algorithm>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString wordOf(int code)
{
    switch (code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return u"expired"_s;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return u"not-yet-valid"_s;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_EMAIL_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return u"name-mismatch"_s;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        return u"unknown-issuer"_s;
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return u"chain-gap"_s;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return u"self-signed"_s;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return u"untrusted-root"_s;
    case X509_V_ERR_INVALID_PURPOSE:
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return u"purpose"_s;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return u"weak"_s;
    default:
        return u"other"_s;
    }
}

ChainFault fault(int depth, const QString &text)
{
    return {depth, X509_V_ERR_UNSPECIFIED, wordOf(X509_V_ERR_UNSPECIFIED), text};
}

int keepGoing(int ok, X509_STORE_CTX *context)
{
    auto *faults = static_cast<QList<ChainFault> *>(X509_STORE_CTX_get_app_data(context));
    const ChainFault found =
        chainFault(X509_STORE_CTX_get_error_depth(context), X509_STORE_CTX_get_error(context));
    const bool known = std::any_of(faults->cbegin(), faults->cend(), [&](const ChainFault &other) {
        return other.depth == found.depth && other.code == found.code;
    });
    if (ok == 0 && !known)
        faults->append(found);
    return 1;
}

/// A leaf whose issuer was neither sent nor is in the set: nobody could look at its signature. libcrypto says
/// so too, but not when every certificate of the set counts as a root.
void addChainGap(QList<ChainFault> &faults)
{
    const bool alone = std::any_of(faults.cbegin(), faults.cend(), [](const ChainFault &found) {
        return found.depth == 0 && found.code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY;
    });
    if (alone)
        faults.append(chainFault(0, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE));
}

/// False: the name cannot be asked for, so nothing may be trusted in its name.
bool expectName(X509_VERIFY_PARAM *parameters, const QString &host)
{
    const QByteArray name = (host.endsWith(u'.') ? host.chopped(1) : host).toLatin1();
    if (name.isEmpty()) // libcrypto would take this for "any name"
        return false;
    if (!readAddress(host).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(parameters, name.constData()) == 1;
    // Go looks at the alternative names only, and takes a wildcard only for a whole label.
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT |
                                                    X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return X509_VERIFY_PARAM_set1_host(parameters, name.constData(), static_cast<size_t>(name.size())) == 1;
}

bool setQuestion(X509_STORE_CTX *context, const QString &host, const QDateTime &when)
{
    constexpr int noSha1NorShortKeys = 1;
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(when.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_auth_level(parameters, noSha1NorShortKeys);
    // Go takes any certificate of the set for a root, self-signed or not.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    return X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER) == 1 &&
           expectName(parameters, host);
}

} // namespace

ChainFault chainFault(int depth, int code)
{
    return {depth, code, wordOf(code), QString::fromLatin1(X509_verify_cert_error_string(code))};
}

QList<ChainFault> verifyChain(const QList<QByteArray> &chainDer, const TrustStore &roots, const QString &host,
                              const QDateTime &when)
{
    if (chainDer.isEmpty())
        return {fault(0, u"no certificate was sent"_s)};
    if (!when.isValid())
        return {fault(0, u"the time to judge at is not known"_s)};
    std::vector<x509::Certificate> chain;
    const x509::Stack rest(sk_X509_new_null());
    for (const QByteArray &der : chainDer) {
        chain.push_back(x509::fromDer(der));
        if (!chain.back())
            return {fault(static_cast<int>(chain.size()) - 1, u"this is not a certificate"_s)};
        if (chain.size() > 1)
            sk_X509_push(rest.get(), chain.back().get());
    }
    QList<ChainFault> faults;
    const x509::Context context(X509_STORE_CTX_new());
    const bool ready =
        context &&
        X509_STORE_CTX_init(context.get(), roots.impl().store.get(), chain.front().get(), rest.get()) &&
        setQuestion(context.get(), host, when);
    if (!ready)
        return {fault(0, u"this name cannot be checked"_s)};
    X509_STORE_CTX_set_app_data(context.get(), &faults);
    X509_STORE_CTX_set_verify_cb(context.get(), &keepGoing);
    if (X509_verify_cert(context.get()) != 1 && faults.isEmpty())
        faults.append(chainFault(0, X509_STORE_CTX_get_error(context.get())));
    addChainGap(faults);
    return faults;
}

} // namespace netsetup
