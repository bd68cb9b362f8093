// Does nothing with the libraries that sts-netsetup cannot be without: what start-up costs at least.
#include <QCoreApplication>
#include <QHostAddress>

#include <archive.h>
#include <ares.h>
#include <cstdio>
#include <openssl/x509.h>
#include <yaml-cpp/yaml.h>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    // One call into each keeps the linker from leaving it out.
    const bool all = !QHostAddress(QStringLiteral("192.0.2.1")).isNull() &&
                     ares_version(nullptr) != nullptr && archive_version_number() > 0 &&
                     YAML::Node().IsNull() && X509_get_default_cert_dir() != nullptr;
    std::puts(all ? "all there" : "one is missing");
    return 0;
}
