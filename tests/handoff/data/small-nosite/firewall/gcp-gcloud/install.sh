#!/bin/sh
# StackState Network Setup 0.1.0, Google Cloud firewall policy (gcloud)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter gcp-gcloud.policy and site parameter gcp-gcloud.first-priority
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter gcp-gcloud.policy and site parameter gcp-gcloud.first-priority
# INCOMPLETE: sts-acme-quay-registry-nodes: needs site parameter gcp-gcloud.policy and site parameter gcp-gcloud.first-priority
#
# Load: sh install.sh, with gcloud logged in and set to the project of the policy
# Priorities: 2 from the first one on have to be free; they have to stand before the rule that denies. A priority that is taken by a rule of others ends the script
# A second run changes nothing. Behind an older pack with more rules run the remove.sh of that pack first: what is left over would stay open
# Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; clients have to see the same answers. The implied rule of a network lets everything out: without a rule that denies this changes nothing
# Check: gcloud compute network-firewall-policies rules describe PRIORITY shows action allow and the names; gcloud network-management connectivity-tests from a node answers reachable; with --enable-logging the firewall log has disposition ALLOWED
# Remove: sh remove.sh
# Not proven: gcloud reads the lines, nothing was applied
#
# NOTHING TO LOAD YET: all statements wait in install.sh.incomplete.txt
