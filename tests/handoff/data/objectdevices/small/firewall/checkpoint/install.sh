#!/bin/sh
# StackState Network Setup 0.1.0, Check Point (mgmt_cli)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# Load, on the management server (R80.40 and newer), as somebody who may write:
#   umask 077 && mgmt_cli login user NAME > session.txt
# It asks for the password. For one domain of a Multi-Domain Server: domain NAME behind it. Then sh with the name of this file and session.txt. Nothing here publishes: look at the rules in SmartConsole first
# Then:
#   mgmt_cli publish -s session.txt
#   mgmt_cli install-policy policy-package PACKAGE targets.1 GATEWAY -s session.txt
# Or, before publish, to take all of it back:
#   mgmt_cli discard -s session.txt
# In the end, since who has the file has the session:
#   mgmt_cli logout -s session.txt && rm session.txt
# A second run changes nothing: each object and rule is looked for first
# Place: new rules land at the bottom of the layer. Where a rule above denies, move each:
#   mgmt_cli set access-rule layer Network name sts_acme_nodes_to_443_638e new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_pods_to_443_1224 new-position.above DENYING-RULE -s session.txt
# Where another ordered layer follows, as for applications, it has to accept them too
# Names: the gateways resolve domain objects themselves, and have to ask the DNS servers that the clients ask. is-sub-domain false is the exact name; one that is there and opens more ends the script
# Services: https is the one that Check Point has for TCP 443
# Check, on a gateway: domains_tool -d HOST lists the addresses that it knows; fw up_execute src=SOURCE dst=ADDRESS ipp=6 dport=PORT names the rule. In Logs filter by the name of the rule: the action is Accept
# Remove: remove.sh, in the same way
# Not proven on a device: the lines follow the vendor's documentation

set -eu
session=${1:?the session file is missing: mgmt_cli login user NAME > session.txt}
layer=Network
mgmt() { mgmt_cli "$@" -s "$session" </dev/null; }
there() { mgmt show "$@" >/dev/null 2>&1; }
flat() { mgmt show "$@" --format json | tr -d ' \t\r\n'; }
stop() { echo "$*" >&2 && exit 1; }
there access-layer name "$layer" || stop "no session, or no layer $layer"
# make TYPE NAME FIELD VALUE...: an object, unless it is there.
make() {
    type=$1 name=$2
    shift 2
    there "$type" name "$name" || mgmt add "$type" name "$name" "$@"
}
# domain NAME: this very name, and none below it.
domain() {
    make dns-domain "$1" is-sub-domain false comments stackstate-egress
    case $(flat dns-domain name "$1") in
    *'"is-sub-domain":false'*) ;;
    *) stop "dns-domain $1 is there already, and opens names below it too" ;;
    esac
}
# allow RULE DESTINATION FIELD VALUE...: a rule, unless it is there.
allow() {
    rule=$1 to=$2
    shift 2
    if there access-rule layer "$layer" name "$rule"; then
        reach "$rule" "$to"
    else
        mgmt add access-rule layer "$layer" name "$rule" "$@" destination "$to" \
            position bottom action Accept track.type Log
    fi
}
# reach RULE DESTINATION: one more, unless the rule has it.
reach() {
    case $(flat access-rule layer "$layer" name "$1") in
    *"\"name\":\"$2\""*) ;;
    *) mgmt set access-rule layer "$layer" name "$1" destination.add "$2" ;;
    esac
}
make network sts_acme_10_0_0_0_16 subnet 10.0.0.0 mask-length 16 ignore-warnings true
domain .acme.app.stackstate.io
domain .quay.io
make network sts_acme_10_244_0_0_16 subnet 10.244.0.0 mask-length 16 ignore-warnings true
allow sts_acme_nodes_to_443_638e .acme.app.stackstate.io service https source.1 sts_acme_10_0_0_0_16 comments 'sts-acme-receiver-nodes+sts-acme-quay-registry-nodes NET-1'
reach sts_acme_nodes_to_443_638e .quay.io
allow sts_acme_pods_to_443_1224 .acme.app.stackstate.io service https source.1 sts_acme_10_244_0_0_16 comments 'sts-acme-receiver-pods NET-1'
