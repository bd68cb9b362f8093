#!/bin/sh
# StackState Network Setup 0.1.0, ufw
# Change: NET-2
# Follows: NET-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fade8e7e71db6579
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: ufw cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: not queried
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: ufw cannot match names
#
# Opens what is new since NET-1 of 2026-10-01, which has to be loaded; removes nothing
# Then: drop-after-2026-11-23.sh, not before 2026-11-23T21:10:00Z
# As root, sh add.sh; a second run changes nothing

set -eu

ufw route allow proto tcp from 10.0.0.0/16 to 52.20.10.12 port 443 comment 'sts-acme-receiver-nodes NET-2 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.245.0.0/16 to 52.20.10.11 port 443 comment 'sts-acme-receiver-pods NET-2 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.245.0.0/16 to 52.20.10.12 port 443 comment 'sts-acme-receiver-pods NET-2 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
