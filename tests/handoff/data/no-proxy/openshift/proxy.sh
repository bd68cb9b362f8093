#!/bin/sh
# StackState Network Setup 0.1.0, NO_PROXY for Agent, nodes, OpenShift and shell
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with cc15e52baf30f3e2
#
# How it is read: parted by commas. A name counts for itself and all below it, .suffix only for what
# is below, a range only for hosts that are asked for by their address: a NAME whose address lies in a
# range still goes to the proxy, so it has to be in the list as a name
# There is ONE such object for the whole cluster. This script shows first what it holds, adds what is
# missing to its list, takes nothing out, and leaves a proxy alone that somebody has set
# WARNING: with each change the Machine Config Operator RESTARTS THE NODES, one after another: plan a
# window
# Not in the list, since the cluster adds it itself: localhost, 127.0.0.1, .svc, .cluster.local, its
# networks of pods, the first one of services, api-int. Nodes beside networking.machineNetwork are not
# added
# Load: sh proxy.sh shows what would be; sh proxy.sh --apply does it. A second run changes nothing
# Company CA: it goes into the ConfigMap that spec.trustedCA names, in openshift-config, under the key
# ca-bundle.crt, before the proxy is set: oc get proxy/cluster -o jsonpath='{.spec.trustedCA.name}'.
# Where a name is there, add the CA to what that map holds. Where none is: oc create configmap
# user-ca-bundle -n openshift-config --from-file=ca-bundle.crt=CA.pem, then oc patch proxy/cluster
# --type=merge -p '{"spec":{"trustedCA":{"name":"user-ca-bundle"}}}'
# Check: oc get proxy/cluster -o jsonpath='{.status.noProxy}' holds the entries, with those of the
# cluster; oc get mcp until UPDATED is True. crictl pull
# registry.corp.example:5000/stackstate/kubernetes-rbac-agent:23f4b80a-1030-release works, and the log
# of the proxy shows nothing of it
# Remove: the script prints the command that brings back what was there before
# Source: openshift-docs modules/nw-proxy-configure-object.adoc; openshift/cluster-network-operator
# pkg/util/proxyconfig/no_proxy.go, read 2026-11-29

wanted=::1,169.254.169.254,fd00:43::/108,10.20.0.0/24,api.prod.corp.example,registry.corp.example,.intern.example,.lab.example
proxy=http://proxy.corp.example:3128
plain=yes
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
