#!/bin/sh
# StackState Network Setup 0.1.0, Google Cloud firewall policy (gcloud)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# Load: sh install.sh, with gcloud logged in and set to the project of the policy
# Priorities: 2 from the first one on have to be free; they have to stand before the rule that denies. A priority that is taken by a rule of others ends the script
# A second run changes nothing. Behind an older pack with more rules run the remove.sh of that pack first: what is left over would stay open
# Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; clients have to see the same answers. The implied rule of a network lets everything out: without a rule that denies this changes nothing
# Check: gcloud compute network-firewall-policies rules describe PRIORITY shows action allow and the names; gcloud network-management connectivity-tests from a node answers reachable; with --enable-logging the firewall log has disposition ALLOWED
# Remove: sh remove.sh
# Not proven: gcloud reads the lines, nothing was applied

set -eu
policy=egress
scope=--global-firewall-policy
mark=sts_acme_egress
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
put 1000 names --src-ip-ranges=10.0.0.0/16 --dest-fqdns=acme.app.stackstate.io,quay.io --layer4-configs=tcp:443 '--description=sts_acme_egress names sts-acme-receiver-nodes+sts-acme-quay-registry-nodes NET-1'
put 1001 names --src-ip-ranges=10.244.0.0/16 --dest-fqdns=acme.app.stackstate.io --layer4-configs=tcp:443 '--description=sts_acme_egress names sts-acme-receiver-pods NET-1'
