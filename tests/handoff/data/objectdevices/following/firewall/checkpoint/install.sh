#!/bin/sh
# StackState Network Setup 0.1.0, Check Point (mgmt_cli)
# Change: CHG-2
# Follows: CHG-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with b663ac4d2d422655
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# Where CHG-1 of 2026-10-01 is loaded: add.sh and drop-after-2026-11-23.sh in place of this file, which drops at once what is not wanted any more
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
#   mgmt_cli set access-rule layer Network name sts_acme_pods_to_443_26d7 new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_pods_to_4317_10f0 new-position.above DENYING-RULE -s session.txt
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
domain .cdn02.quay.io
make network sts_acme_10_245_0_0_16 subnet 10.245.0.0 mask-length 16 ignore-warnings true
make network sts_acme_fd45_64_4ae2 subnet fd45:: mask-length 64 ignore-warnings true
domain .otlp.app.stackstate.io
make service-tcp sts_acme_tcp_4317 port 4317 match-for-any false
allow sts_acme_nodes_to_443_638e .acme.app.stackstate.io service https source.1 sts_acme_10_0_0_0_16 comments 'sts-acme-receiver-nodes+sts-acme-quay-registry-nodes+sts-acme-quay-cdn-nodes CHG-2'
reach sts_acme_nodes_to_443_638e .quay.io
reach sts_acme_nodes_to_443_638e .cdn02.quay.io
allow sts_acme_pods_to_443_26d7 .acme.app.stackstate.io service https source.1 sts_acme_10_245_0_0_16 source.2 sts_acme_fd45_64_4ae2 comments 'sts-acme-receiver-pods CHG-2'
allow sts_acme_pods_to_4317_10f0 .otlp.app.stackstate.io service sts_acme_tcp_4317 source.1 sts_acme_10_245_0_0_16 comments 'sts-acme-otlp-pods CHG-2'
