// The part of openshift/proxy.sh that is the same in every pack. Before it stand: wanted, the list; proxy,
// its URL; plain, whether that begins with http://.
#pragma once

namespace netsetup {

inline constexpr char openShiftProxyScript[] = R"sh(
set -euf

case "${1:-}" in
    '' | --apply) ;;
    *)
        echo 'usage: sh proxy.sh [--apply]' >&2
        exit 2
        ;;
esac

spec() {
    oc get proxy.config.openshift.io/cluster -o jsonpath="{.spec.$1}"
}

had=$(spec noProxy)
had_http=$(spec httpProxy)
had_https=$(spec httpsProxy)

# Both go into JSON: what needs an escape there is no list and no URL.
case "$had$wanted$proxy" in
    *[!]A-Za-z0-9.,:/*_@%+~=[-]*)
        echo 'the list or the proxy holds signs that this script does not touch: change the object by hand' >&2
        exit 1
        ;;
esac
if [ "$had" = '*' ]; then
    echo 'spec.noProxy is *: nothing goes to the proxy. Ask whose decision that was' >&2
    exit 1
fi

joined=$had
added=
old_ifs=$IFS
IFS=,
for entry in $wanted; do
    case ",$joined," in
        *",$entry,"*) ;;
        *)
            joined=${joined:+$joined,}$entry
            added=${added:+$added,}$entry
            ;;
    esac
done
IFS=$old_ifs

# A URL may hold a login: what others have set is compared, and not shown.
fields="\"noProxy\":\"$joined\""
back="\"noProxy\":\"$had\""
changed=$added
if [ -z "$had_http$had_https" ]; then
    fields="$fields,\"httpsProxy\":\"$proxy\""
    back="$back,\"httpsProxy\":\"\""
    if [ "$plain" = yes ]; then
        fields="$fields,\"httpProxy\":\"$proxy\""
        back="$back,\"httpProxy\":\"\""
    fi
    changed=yes
    echo "proxy: none is set, so it becomes $proxy"
elif [ "$had_https" = "$proxy" ]; then
    echo "proxy: $proxy is set already"
else
    echo 'proxy: ANOTHER one is set, and is left as it is. Ask who set it before you go on'
fi
echo "noProxy now: ${had:-(empty)}"
echo "to be added: ${added:-(nothing)}"

if [ -z "$changed" ]; then
    echo 'nothing to do'
    exit 0
fi
echo 'to go back to what is there now:'
echo "  oc patch proxy.config.openshift.io/cluster --type=merge -p '{\"spec\":{$back}}'"
if [ "${1:-}" != --apply ]; then
    echo 'nothing was changed; sh proxy.sh --apply does it, and the nodes restart'
    exit 0
fi
oc patch proxy.config.openshift.io/cluster --type=merge -p "{\"spec\":{$fields}}"
)sh";

} // namespace netsetup
