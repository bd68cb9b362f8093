#!/bin/sh
# StackState Network Setup 0.1.0, iptables
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 298f2e50b8a9bf49
# Matches: the device learns the names from the DNS replies of the clients
# Side effect: dnsmasq takes a name below one of these hosts for the host itself, so its addresses are opened too, on the same port
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# Run as root: sh remove.sh; it takes out the jump from FORWARD or OUTPUT and the chain sts_acme_prod_east_egress, a second run changes nothing
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
        while "$1" -w -C "$hook" -j sts_acme_prod_east_egress 2>/dev/null; do
            "$1" -w -D "$hook" -j sts_acme_prod_east_egress
        done
    done
    if printf '%s\n' "$rules" | grep -qx -e '-N sts_acme_prod_east_egress'; then
        "$1" -w -F sts_acme_prod_east_egress
        "$1" -w -X sts_acme_prod_east_egress
    fi
}

take_out "${IPTABLES:-iptables}"
take_out "${IP6TABLES:-ip6tables}"
if ipset list -n sts_acme_prod_east_acme__a04d07 >/dev/null 2>&1; then ipset destroy sts_acme_prod_east_acme__a04d07; fi
if ipset list -n sts_acme_prod_east_acme__c1adba >/dev/null 2>&1; then ipset destroy sts_acme_prod_east_acme__c1adba; fi
if ipset list -n sts_acme_prod_east_quay_io_v4 >/dev/null 2>&1; then ipset destroy sts_acme_prod_east_quay_io_v4; fi
if ipset list -n sts_acme_prod_east_reg_a_516f6a >/dev/null 2>&1; then ipset destroy sts_acme_prod_east_reg_a_516f6a; fi
if ipset list -n sts_acme_prod_east_reg_a_f4ba9c >/dev/null 2>&1; then ipset destroy sts_acme_prod_east_reg_a_f4ba9c; fi
