#!/bin/sh
# StackState Network Setup 0.1.0, pf
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with d286158b6f26acfb
# Matches: addresses only, no names
# OVERRIDE: addresses of quay.io change without notice (cdn), printed by --addresses-for-cdn
#
# As root: sh remove.sh; it empties the anchor sts_acme_egress, and a second run changes nothing
# Then take the anchor lines out of /etc/pf.conf, and pfctl -f /etc/pf.conf
# Connections that stand already live on until they end

set -eu

if pfctl -s Anchors | grep -qE '^ *sts_acme_egress$'; then
    pfctl -a sts_acme_egress -F rules
    pfctl -a sts_acme_egress -F Tables
fi
