#!/bin/sh
# StackState Network Setup 0.1.0, Google Cloud firewall policy (gcloud)
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fbed2d27227e4d8b
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# Load: sh remove.sh. It deletes rules of install.sh alone, told by the first word of their description, and does nothing the second time

set -eu
policy=egress
scope=--global-firewall-policy
mark=sts_acme_prod_east_egress
rules() {
    gcloud compute network-firewall-policies rules "$@" --firewall-policy="$policy" "$scope"
}
held() { rules describe "$1" --format='value(description)' 2>/dev/null || true; }
for priority in 1000 1001 1002 1003 1004 1005 1006 1007; do
    case $(held "$priority") in
    "$mark "*) rules delete "$priority" --quiet ;;
    *) echo "priority $priority: no rule of ours is seen there" ;;
    esac
done
