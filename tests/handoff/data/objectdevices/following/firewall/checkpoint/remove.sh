#!/bin/sh
# StackState Network Setup 0.1.0, Check Point (mgmt_cli)
# Change: CHG-2
# Follows: CHG-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with b663ac4d2d422655
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# First: drop-after-2026-11-23.sh, where it was not loaded yet. This file knows nothing of the older pack, whose policies use the same objects
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
# An object that something else uses stays, and so does a domain that others made: it is said

set -eu
session=${1:?the session file is missing: mgmt_cli login user NAME > session.txt}
layer=Network
mgmt() { mgmt_cli "$@" -s "$session" </dev/null; }
there() { mgmt show "$@" >/dev/null 2>&1; }
flat() { mgmt show "$@" --format json | tr -d ' \t\r\n'; }
stop() { echo "$*" >&2 && exit 1; }
there access-layer name "$layer" || stop "no session, or no layer $layer"
# close TYPE LAYER RULE: deletes a rule that is there.
close() {
    there "$1" layer "$2" name "$3" || return 0
    mgmt delete "$1" layer "$2" name "$3"
}
# leave TYPE LAYER RULE DESTINATION: takes it out of a rule that has it.
leave() {
    there "$1" layer "$2" name "$3" || return 0
    case $(flat "$1" layer "$2" name "$3") in
    *"\"name\":\"$4\""*) mgmt set "$1" layer "$2" name "$3" destination.remove "$4" ;;
    esac
}
# drop TYPE NAME: deletes an object that nothing uses.
drop() {
    there "$1" name "$2" || return 0
    mgmt delete "$1" name "$2" || echo "$1 $2 stays: something else uses it" >&2
}
# forget NAME: the same for a domain, if a script like this made it.
forget() {
    there dns-domain name "$1" || return 0
    case $(flat dns-domain name "$1") in
    *'"comments":"stackstate-egress"'*) drop dns-domain "$1" ;;
    *) echo "dns-domain $1 stays: others made it" >&2 ;;
    esac
}
close access-rule "$layer" sts_acme_nodes_to_443_638e
close access-rule "$layer" sts_acme_pods_to_443_26d7
close access-rule "$layer" sts_acme_pods_to_4317_10f0
drop network sts_acme_10_0_0_0_16
forget .acme.app.stackstate.io
forget .quay.io
forget .cdn02.quay.io
drop network sts_acme_10_245_0_0_16
drop network sts_acme_fd45_64_4ae2
forget .otlp.app.stackstate.io
drop service-tcp sts_acme_tcp_4317
