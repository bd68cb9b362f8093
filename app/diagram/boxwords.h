// The fixed words in the boxes, in one place: their lengths decide how wide the boxes are.
#pragma once

#include "diagram/scene.h"

#include <QtGlobal>

namespace netsetup {

struct BoxWords
{
    const char *title;
    const char *line;
};

inline constexpr BoxWords podsWords = {QT_TRANSLATE_NOOP("Diagram", "Agent pods"),
                                       QT_TRANSLATE_NOOP("Diagram", "with pod addresses")};
inline constexpr BoxWords nodesWords = {QT_TRANSLATE_NOOP("Diagram", "Nodes"),
                                        QT_TRANSLATE_NOOP("Diagram", "with node addresses")};
inline constexpr BoxWords workstationWords = {QT_TRANSLATE_NOOP("Diagram", "Workstation"),
                                              QT_TRANSLATE_NOOP("Diagram", "installs and checks")};
inline constexpr BoxWords registryWords = {QT_TRANSLATE_NOOP("Diagram", "Your registry"),
                                           QT_TRANSLATE_NOOP("Diagram", "fetches from outside")};
inline constexpr BoxWords copierWords = {QT_TRANSLATE_NOOP("Diagram", "Copying machine"),
                                         QT_TRANSLATE_NOOP("Diagram", "fills your registry")};
inline constexpr BoxWords proxyWords = {QT_TRANSLATE_NOOP("Diagram", "Own proxy"), ""};
//: Above a narrow band of the picture: words of at most 10 letters.
inline constexpr BoxWords perimeterWords = {QT_TRANSLATE_NOOP("Diagram", "Firewall"),
                                            //: Below "Firewall": what it does with addresses.
                                            QT_TRANSLATE_NOOP("Diagram", "NAT")};
//: Above a narrow band of the picture: words of at most 10 letters.
inline constexpr BoxWords namesWords = {QT_TRANSLATE_NOOP("Diagram", "DNS"),
                                        QT_TRANSLATE_NOOP("Diagram", "names")};
//: Above a narrow band of the picture: words of at most 10 letters.
inline constexpr BoxWords inspectionWords = {QT_TRANSLATE_NOOP("Diagram", "TLS"),
                                             //: Below "TLS": somebody looks into it.
                                             QT_TRANSLATE_NOOP("Diagram", "inspection")};
//: Above a narrow band of the picture: words of at most 10 letters.
inline constexpr BoxWords certificateWords = {QT_TRANSLATE_NOOP("Diagram", "TLS"),
                                              //: Below "TLS": where a certificate is refused.
                                              QT_TRANSLATE_NOOP("Diagram", "certificate")};
inline constexpr char clusterTitle[] = QT_TRANSLATE_NOOP("Diagram", "Kubernetes cluster");

inline const BoxWords &wordsOf(Initiator initiator)
{
    switch (initiator) {
    case Initiator::Nodes:
        return nodesWords;
    case Initiator::Workstation:
        return workstationWords;
    case Initiator::Registry:
        return registryWords;
    case Initiator::Copier:
        return copierWords;
    case Initiator::Proxy:
        return proxyWords;
    case Initiator::Pods:
        break;
    }
    return podsWords;
}

} // namespace netsetup
