#!/bin/sh
# StackState Network Setup 0.1.0, Check Point (mgmt_cli)
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with c551a01879b832c7
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# Load, on the management server (R80.40 and newer), as somebody who may write:
#   umask 077 && mgmt_cli login user NAME > session.txt
# It asks for the password. For one domain of a Multi-Domain Server: domain NAME behind it. Then sh with the name of this file and session.txt. Nothing here publishes: look at the rules in SmartConsole first
# Then:
#   mgmt_cli publish -s session.txt
#   mgmt_cli install-policy policy-package PACKAGE targets.1 gw-1 -s session.txt
# Or, before publish, to take all of it back:
#   mgmt_cli discard -s session.txt
# In the end, since who has the file has the session:
#   mgmt_cli logout -s session.txt && rm session.txt
# A second run changes nothing: each object and rule is looked for first
# Place: new rules land at the bottom of the section. Where a rule above denies, move each:
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_nodes_to_443_d9e4 new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_pods_to_443 new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_nodes_to_443_638e new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_nodes_to_3128_ip_638e new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_nodes_to_5000_0fa9 new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_proxy_to_4317_ip_41a4 new-position.above DENYING-RULE -s session.txt
#   mgmt_cli set access-rule layer Network name sts_acme_prod_east_proxy_to_4317_ip_1813 new-position.above DENYING-RULE -s session.txt
# Where another ordered layer follows, as for applications, it has to accept them too
# Names: the gateways resolve domain objects themselves, and have to ask the DNS servers that the clients ask. is-sub-domain false is the exact name; one that is there and opens more ends the script
# Services: https is the one that Check Point has for TCP 443
# Check, on a gateway: domains_tool -d HOST lists the addresses that it knows; fw up_execute src=SOURCE dst=ADDRESS ipp=6 dport=PORT names the rule. In Logs filter by the name of the rule: the action is Accept
# Remove: remove.sh, in the same way
# Not proven on a device: the lines follow the vendor's documentation
#
# NOT COMPLETE: more statements wait in install.sh.incomplete.txt

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
            position.bottom 'To the internet' install-on gw-1 action Accept track.type Log
    fi
}
# reach RULE DESTINATION: one more, unless the rule has it.
reach() {
    case $(flat access-rule layer "$layer" name "$1") in
    *"\"name\":\"$2\""*) ;;
    *) mgmt set access-rule layer "$layer" name "$1" destination.add "$2" ;;
    esac
}
make network sts_acme_prod_east_10_0_0_0_16 subnet 10.0.0.0 mask-length 16 ignore-warnings true
make network sts_acme_prod_east_2001_470_1_48_aeb7 subnet 2001:470:1:: mask-length 48 ignore-warnings true
domain .acme.app.stackstate.io
domain .quay.io
make host sts_acme_prod_east_10_9_8_7_32 ip-address 10.9.8.7 ignore-warnings true
make host sts_acme_prod_east_10_0_0_5_32 ip-address 10.0.0.5 ignore-warnings true
make network sts_acme_prod_east_fd00_64_ccb4 subnet fd00:: mask-length 64 ignore-warnings true
domain .my-registry.corp.example.com
make network sts_acme_prod_east_10_7_0_0_24 subnet 10.7.0.0 mask-length 24 ignore-warnings true
make host sts_acme_prod_east_10_9_8_8_32 ip-address 10.9.8.8 ignore-warnings true
make network sts_acme_prod_east_fd07_64_1813 subnet fd07:: mask-length 64 ignore-warnings true
make host sts_acme_prod_east_fd00_9_128_5d76 ip-address fd00::9 ignore-warnings true
make service-tcp sts_acme_prod_east_tcp_3128 port 3128 match-for-any false
make service-tcp sts_acme_prod_east_tcp_5000 port 5000 match-for-any false
make service-tcp sts_acme_prod_east_tcp_4317 port 4317 match-for-any false
allow sts_acme_prod_east_nodes_to_443_d9e4 .acme.app.stackstate.io service https source.1 sts_acme_prod_east_10_0_0_0_16 source.2 sts_acme_prod_east_2001_470_1_48_aeb7 comments 'PRACTICE sts-acme-receiver-nodes NET-1'
allow sts_acme_prod_east_nodes_to_443_638e .quay.io service https source.1 sts_acme_prod_east_10_0_0_0_16 comments 'PRACTICE sts-acme-quay-registry-nodes NET-1'
allow sts_acme_prod_east_nodes_to_3128_ip_638e sts_acme_prod_east_10_9_8_7_32 service sts_acme_prod_east_tcp_3128 source.1 sts_acme_prod_east_10_0_0_0_16 comments 'PRACTICE sts-acme-proxy-nodes NET-1'
allow sts_acme_prod_east_nodes_to_5000_0fa9 .my-registry.corp.example.com service sts_acme_prod_east_tcp_5000 source.1 sts_acme_prod_east_10_0_0_5_32 source.2 sts_acme_prod_east_fd00_64_ccb4 comments 'PRACTICE sts-acme-registry-nodes NET-1'
allow sts_acme_prod_east_proxy_to_4317_ip_41a4 sts_acme_prod_east_10_9_8_8_32 service sts_acme_prod_east_tcp_4317 source.1 sts_acme_prod_east_10_7_0_0_24 comments 'PRACTICE sts-acme-otlp-proxy NET-1'
allow sts_acme_prod_east_proxy_to_4317_ip_1813 sts_acme_prod_east_fd00_9_128_5d76 service sts_acme_prod_east_tcp_4317 source.1 sts_acme_prod_east_fd07_64_1813 comments 'PRACTICE sts-acme-otlp-proxy NET-1'
