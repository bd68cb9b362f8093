// What every stage can say without a fault of its own: it passed, could not tell, was not reached, or does
// not apply.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr const char *unknownDetail =
    QT_TRANSLATE_NOOP("Findings", "The evidence is incomplete or contradicts itself[[: %{missing}]]. This is "
                                  "neither a pass nor a failure.");
constexpr const char *notReachedDetail =
    QT_TRANSLATE_NOOP("Findings", "Something before it has to work first[[: %{blockedBy}]].");
constexpr const char *skippedDetail =
    QT_TRANSLATE_NOOP("Findings", "This check does not apply here[[: %{reason}]].");
constexpr const char *again =
    QT_TRANSLATE_NOOP("Findings", "Run the check again. If it stays unclear, save a report (--report FILE "
                                  "--redact) and ask for help with it.");

constexpr FindingKind kinds[] = {
    {"dns.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "%{host} resolves"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The answer holds at least one usable address[[: %{addresses}]].[[ Asked: %{resolver}.]]")},
    {"dns.unknown", Status::Unknown, QT_TRANSLATE_NOOP("Findings", "Could not tell whether %{host} resolves"),
     unknownDetail},
    {"dns.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: name resolution of %{host}"), notReachedDetail},
    {"dns.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: name resolution of %{host}"),
     skippedDetail},
    {"tcp.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "Port %{port} of %{host} opens"),
     QT_TRANSLATE_NOOP("Findings", "A TCP connection was accepted[[ at %{connected}]][[ (%{address})]].")},
    {"tcp.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the port of %{host} opens"), unknownDetail},
    {"tcp.not-reached", Status::NotReached, QT_TRANSLATE_NOOP("Findings", "Not reached: the port of %{host}"),
     notReachedDetail},
    {"tcp.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: the port of %{host}"),
     skippedDetail},
    {"tls.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The certificate of %{host} is trusted"),
     QT_TRANSLATE_NOOP("Findings", "The chain is complete, valid now and made for this name.[[ Issued by "
                                   "\"%{issuer}\", valid until %{notAfter}.]]")},
    {"tls.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the certificate of %{host} will be trusted"),
     unknownDetail},
    {"tls.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the certificate of %{host}"), notReachedDetail},
    {"tls.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: the certificate of %{host}"),
     skippedDetail},
    {"http.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "%{host} answers as expected"),
     QT_TRANSLATE_NOOP("Findings",
                       "The answer has the form that this service gives[[ (status %{status})]].")},
    {"http.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the right service answers at %{host}"),
     unknownDetail},
    {"http.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the answer of %{host}"), notReachedDetail},
    {"http.skipped", Status::Skipped, QT_TRANSLATE_NOOP("Findings", "Not checked: the answer of %{host}"),
     skippedDetail},
    {"proxy.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The proxy lets %{host} through"),
     QT_TRANSLATE_NOOP("Findings", "A tunnel to %{host} port %{port} was opened.")},
    {"proxy.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the proxy lets %{host} through"), unknownDetail},
    {"proxy.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the proxy on the way to %{host}"), notReachedDetail},
    {"proxy.skipped", Status::Skipped,
     QT_TRANSLATE_NOOP("Findings", "Not checked: the proxy on the way to %{host}"), skippedDetail},
    {"reg.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The registry %{host} serves the images"),
     QT_TRANSLATE_NOOP("Findings", "It gave the manifests and the first byte of a layer[[: %{images}]].")},
    {"reg.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the registry %{host} serves the images"),
     unknownDetail},
    {"reg.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the registry %{host}"), notReachedDetail},
    {"reg.skipped", Status::Skipped,
     QT_TRANSLATE_NOOP("Findings", "Not checked: images at the registry %{host}"), skippedDetail},
    {"clock.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The clock of this machine is right"),
     QT_TRANSLATE_NOOP("Findings", "It agrees with %{source} within a minute[[ (difference %{skew})]].")},
    {"clock.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the clock of this machine is right"),
     unknownDetail},
    {"clock.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the clock of this machine"), notReachedDetail},
    {"clock.skipped", Status::Skipped,
     QT_TRANSLATE_NOOP("Findings", "Not checked: the clock of this machine"), skippedDetail},
};

constexpr RemedyKind remedies[] = {
    {"dns.unknown/again", Owner::You, again, ""},   {"tcp.unknown/again", Owner::You, again, ""},
    {"tls.unknown/again", Owner::You, again, ""},   {"http.unknown/again", Owner::You, again, ""},
    {"proxy.unknown/again", Owner::You, again, ""}, {"reg.unknown/again", Owner::You, again, ""},
    {"clock.unknown/again", Owner::You, again, ""},
};

} // namespace

FindingTable stageTable()
{
    return {kinds, remedies};
}

} // namespace netsetup
