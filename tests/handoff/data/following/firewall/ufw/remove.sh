#!/bin/sh
# StackState Network Setup 0.1.0, ufw
# Change: NET-2
# Follows: NET-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fade8e7e71db6579
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: ufw cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# As root, sh remove.sh: it takes out these rules and no other; of one that is not there ufw says so and goes on
# ufw keeps no two rules that differ in the comment alone: a rule of yours that is quite the same is one with ours, and goes with it

set -eu

ufw route delete allow proto tcp from 10.0.0.0/16 to 52.20.10.11 port 443
ufw route delete allow proto tcp from 10.0.0.0/16 to 52.20.10.12 port 443
ufw route delete allow proto tcp from 10.245.0.0/16 to 52.20.10.11 port 443
ufw route delete allow proto tcp from 10.245.0.0/16 to 52.20.10.12 port 443
ufw route delete allow proto tcp from 10.0.0.0/16 to 52.20.10.10 port 443
ufw route delete allow proto tcp from 10.244.0.0/16 to 52.20.10.10 port 443
ufw route delete allow proto tcp from 10.244.0.0/16 to 52.20.10.11 port 443
