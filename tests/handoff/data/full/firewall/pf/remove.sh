#!/bin/sh
# StackState Network Setup 0.1.0, pf
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 00c971ec49031834
# Matches: addresses only, no names
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: pf cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# As root: sh remove.sh; it empties the anchor sts_acme_prod_east_egress, and a second run changes nothing
# Then take the anchor lines out of /etc/pf.conf, and pfctl -f /etc/pf.conf
# Connections that stand already live on until they end

set -eu

if pfctl -s Anchors | grep -qE '^ *sts_acme_prod_east_egress$'; then
    pfctl -a sts_acme_prod_east_egress -F rules
    pfctl -a sts_acme_prod_east_egress -F Tables
fi
