#!/bin/sh
# StackState Network Setup 0.1.0, ufw
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 00c971ec49031834
# Matches: addresses only, no names
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: ufw cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: 1 address. CHECK: dig +short AAAA acme.app.stackstate.io, and compare with the list below
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: ufw cannot match names
#
# Load: as root, sh install.sh; it counts at once and after a restart, and a second run changes nothing. ufw has to be active: ufw status
# IPv6: ufw refuses these lines unless /etc/default/ufw says IPV6=yes
# Order: ufw takes the first rule that matches, and these come last. ufw status numbered shows whether a rule above them denies the same
# Answers are let through by ufw itself; these rules only let connections start
# Check: ufw status verbose lists each with its comment; what is still denied stands in the kernel log as [UFW BLOCK] with its SRC, DST and DPT
# Remove: sh remove.sh; a second run changes nothing
#
# NOT COMPLETE: more commands wait in install.sh.incomplete.txt

set -eu

ufw route allow proto tcp from 10.0.0.0/16 to 52.20.10.10 port 443 comment 'PRACTICE sts-acme-receiver-nodes NET-1 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.0.0.0/16 to 52.20.10.11 port 443 comment 'PRACTICE sts-acme-receiver-nodes NET-1 acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 2001:470:1::/48 to 2a05:d018::10 port 443 comment 'PRACTICE sts-acme-receiver-nodes NET-1 acme.app.stackstate.io AAAA 2026-11-22T21:00:00Z ttl 60'
ufw route allow proto tcp from 10.0.0.0/16 to 10.9.8.7 port 3128 comment 'PRACTICE sts-acme-proxy-nodes NET-1'
