#!/bin/sh
# StackState Network Setup 0.1.0, iptables
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device learns the names from the DNS replies of the clients
# Side effect: dnsmasq takes a name below one of these hosts for the host itself, so its addresses are opened too, on the same port
#
# Run as root: sh remove.sh; it takes out the jump from FORWARD or OUTPUT and the chain sts_acme_egress, a second run changes nothing
# With rules of the other kind: IPTABLES=iptables-legacy IP6TABLES=ip6tables-legacy sh remove.sh
# Then save the rules the way this host does it
# The line for dnsmasq goes first: delete its file and restart dnsmasq

set -eu

take_out() {
    if ! command -v "$1" >/dev/null; then
        echo "$1 is not on this host: nothing to take out"
        return 0
    fi
    rules=$("$1" -w -S)
    for hook in FORWARD OUTPUT; do
        while "$1" -w -C "$hook" -j sts_acme_egress 2>/dev/null; do
            "$1" -w -D "$hook" -j sts_acme_egress
        done
    done
    if printf '%s\n' "$rules" | grep -qx -e '-N sts_acme_egress'; then
        "$1" -w -F sts_acme_egress
        "$1" -w -X sts_acme_egress
    fi
}

take_out "${IPTABLES:-iptables}"
take_out "${IP6TABLES:-ip6tables}"
if ipset list -n sts_acme_acme_app_stacks_9578bd >/dev/null 2>&1; then ipset destroy sts_acme_acme_app_stacks_9578bd; fi
if ipset list -n sts_acme_quay_io_v4 >/dev/null 2>&1; then ipset destroy sts_acme_quay_io_v4; fi
