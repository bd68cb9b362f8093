#!/bin/sh
# StackState Network Setup 0.1.0, ufw
# Change: NET-2
# Follows: NET-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fade8e7e71db6579
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: ufw cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# Takes out what NET-1 of 2026-10-01 opened and this change does not want, and nothing else
# NOT BEFORE 2026-11-23T21:10:00Z: what began before then ends by itself
# First: add.sh
# As root, sh drop-after-2026-11-23.sh; a second run changes nothing

set -eu

ufw route delete allow proto tcp from 10.0.0.0/16 to 52.20.10.10 port 443
ufw route delete allow proto tcp from 10.244.0.0/16 to 52.20.10.10 port 443
ufw route delete allow proto tcp from 10.244.0.0/16 to 52.20.10.11 port 443
