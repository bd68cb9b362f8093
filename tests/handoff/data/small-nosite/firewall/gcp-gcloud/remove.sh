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
# Load: sh remove.sh. It deletes rules of install.sh alone, told by the first word of their description, and does nothing the second time
#
# NOTHING TO LOAD YET: all statements wait in remove.sh.incomplete.txt
