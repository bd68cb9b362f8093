#!/bin/sh
# StackState Network Setup 0.1.0, Google Cloud firewall policy (gcloud)
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fbed2d27227e4d8b
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# Load: sh install.sh, with gcloud logged in and set to the project of the policy
# Priorities: 8 from the first one on have to be free; they have to stand before the rule that denies. A priority that is taken by a rule of others ends the script
# A second run changes nothing. Behind an older pack with more rules run the remove.sh of that pack first: what is left over would stay open
# Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; clients have to see the same answers. The implied rule of a network lets everything out: without a rule that denies this changes nothing
# Check: gcloud compute network-firewall-policies rules describe PRIORITY shows action allow and the names; gcloud network-management connectivity-tests from a node answers reachable; with --enable-logging the firewall log has disposition ALLOWED
# Remove: sh remove.sh
# Not proven: gcloud reads the lines, nothing was applied
#
# NOT COMPLETE: more statements wait in install.sh.incomplete.txt

set -eu
policy=egress
scope=--global-firewall-policy
mark=sts_acme_prod_east_egress
rules() {
    gcloud compute network-firewall-policies rules "$@" --firewall-policy="$policy" "$scope"
}
held() { rules describe "$1" --format='value(description)' 2>/dev/null || true; }
# put PRIORITY KIND FLAG...: makes the rule, or brings ours up to date; leaves others alone.
put() {
    priority=$1 kind=$2
    shift 2
    found=$(held "$priority")
    case $found in
    '') verb=create ;;
    "$mark $kind "*) verb=update ;;
    "$mark "*) verb=create && rules delete "$priority" --quiet ;;
    *) echo "priority $priority is taken by another rule: $found" >&2 && exit 1 ;;
    esac
    rules "$verb" "$priority" --direction=EGRESS --action=allow "$@"
}
put 1000 names --src-ip-ranges=10.0.0.0/16 --dest-fqdns=acme.app.stackstate.io --layer4-configs=tcp:443 '--description=sts_acme_prod_east_egress names PRACTICE sts-acme-receiver-nodes NET-1'
put 1001 names --src-ip-ranges=2001:470:1::/48 --dest-fqdns=acme.app.stackstate.io --layer4-configs=tcp:443 '--description=sts_acme_prod_east_egress names PRACTICE sts-acme-receiver-nodes NET-1'
put 1002 names --src-ip-ranges=10.0.0.0/16 --dest-fqdns=quay.io --layer4-configs=tcp:443 '--description=sts_acme_prod_east_egress names PRACTICE sts-acme-quay-registry-nodes NET-1'
put 1003 names --src-ip-ranges=10.0.0.0/16 --dest-fqdns=proxy.corp.example.com --layer4-configs=tcp:3128 '--description=sts_acme_prod_east_egress names PRACTICE sts-acme-proxy-name-nodes NET-1'
put 1004 names --src-ip-ranges=2001:470:1::/48 --dest-fqdns=proxy.corp.example.com --layer4-configs=tcp:3128 '--description=sts_acme_prod_east_egress names PRACTICE sts-acme-proxy-name-nodes NET-1'
put 1005 names --src-ip-ranges=10.0.0.0/16 --dest-fqdns=time.corp.example.com --layer4-configs=udp:123 '--description=sts_acme_prod_east_egress names PRACTICE sts-acme-ntp-nodes NET-1'
put 1006 addresses --src-ip-ranges=10.0.0.0/16 --dest-ip-ranges=10.9.8.7/32 --layer4-configs=tcp:3128 '--description=sts_acme_prod_east_egress addresses PRACTICE sts-acme-proxy-nodes NET-1'
