// The roots of this computer, without those that Windows brings: the store AuthRoot holds what Microsoft's
// programme hands out, and Microsoft's own roots, old ones among them, lie beside what administrators put
// there.
#include "discover/discover.h"

#include <QSet>
#include <QSslCertificate>

#include <algorithm>
// The second one needs the first.
// clang-format off
#include <windows.h>
#include <wincrypt.h>
// clang-format on

namespace netsetup {

namespace {

QByteArrayList certificatesIn(const wchar_t *store)
{
    QByteArrayList ders;
    constexpr DWORD how =
        CERT_SYSTEM_STORE_CURRENT_USER | CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG;
    const HCERTSTORE opened = ::CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, how, store);
    if (opened == nullptr)
        return ders;
    for (PCCERT_CONTEXT one = ::CertEnumCertificatesInStore(opened, nullptr); one != nullptr;
         one = ::CertEnumCertificatesInStore(opened, one))
        ders.append(QByteArray(reinterpret_cast<const char *>(one->pbCertEncoded),
                               static_cast<qsizetype>(one->cbCertEncoded)));
    ::CertCloseStore(opened, 0);
    return ders;
}

bool isMicrosofts(const QByteArray &der)
{
    const QSslCertificate root(der, QSsl::Der);
    const QStringList names = root.subjectInfo(QSslCertificate::Organization) +
                              root.subjectInfo(QSslCertificate::OrganizationalUnitName) +
                              root.subjectInfo(QSslCertificate::CommonName);
    return std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name.startsWith(QLatin1String("Microsoft ")) || name.contains(QLatin1String("Microsoft Corp"));
    });
}

} // namespace

QByteArrayList trustedRootsOfSystem()
{
    const QByteArrayList handedOut = certificatesIn(L"AuthRoot");
    const QSet<QByteArray> known(handedOut.begin(), handedOut.end());
    QByteArrayList roots = certificatesIn(L"ROOT");
    roots.removeIf([&known](const QByteArray &der) { return known.contains(der) || isMicrosofts(der); });
    return roots;
}

/// Windows fetches the roots of Microsoft's programme one by one, unless a policy forbids it.
bool publicRootsComeOnDemand()
{
    DWORD forbidden = 0;
    DWORD size = sizeof forbidden;
    const LSTATUS read =
        ::RegGetValueW(HKEY_LOCAL_MACHINE, L"Software\\Policies\\Microsoft\\SystemCertificates\\AuthRoot",
                       L"DisableRootAutoUpdate", RRF_RT_REG_DWORD, nullptr, &forbidden, &size);
    return read != ERROR_SUCCESS || forbidden == 0;
}

} // namespace netsetup
