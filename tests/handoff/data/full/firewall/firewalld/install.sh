#!/bin/sh
# StackState Network Setup 0.1.0, firewalld
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 00c971ec49031834
# Matches: addresses only, no names
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: firewalld cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: 1 address. CHECK: dig +short AAAA acme.app.stackstate.io, and compare with the list below
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: firewalld cannot match names
#
# Load: as root, sh install.sh writes the permanent configuration and changes nothing yet; then firewall-cmd --reload, and all of it counts at once. A second run changes nothing
# The reload also drops what was set at run time alone; firewall-cmd --runtime-to-permanent, before sh install.sh, keeps it
# Needs firewalld 1.0 or newer: an older one knows no set as a destination
# Zones: both have to exist, and to hold an interface or a source: firewall-cmd --info-zone=NAME. HOST is this host itself, ANY is every zone
# Order: priority -10, so before the zones and before policies with a higher number; what a policy with a lower one denies stays denied. firewall-cmd --list-all-policies
# Answers are let through by firewalld itself; this policy only lets connections start
# Check: firewall-cmd --info-policy=sts-acme-pr-ae87b8 lists the rules; with firewall-cmd --set-log-denied=unicast the kernel log has what is still denied, with SRC, DST and DPT
# Remove: sh remove.sh, then firewall-cmd --reload; a second run changes nothing
#
# NOT COMPLETE: more commands wait in install.sh.incomplete.txt

set -eu
echo 'Writing the permanent configuration; it takes effect with: firewall-cmd --reload'
change() { firewall-cmd --permanent "$@" >/dev/null; }
policies=$(firewall-cmd --permanent --get-policies)
sets=$(firewall-cmd --permanent --get-ipsets)
drop_policy() { case " $policies " in *" $1 "*) change "--delete-policy=$1" ;; esac; }
drop_set() { case " $sets " in *" $1 "*) change "--delete-ipset=$1" ;; esac; }

# Made anew, so that a second run changes nothing.
drop_policy sts-acme-pr-ae87b8
drop_set sts-acme-prod-east-receiver-v4
drop_set sts-acme-prod-east-receiver-v6
drop_set sts-acme-prod-east-proxy-v4

change --new-ipset=sts-acme-prod-east-receiver-v4 --type=hash:ip --option=family=inet
# 52.20.10.10: acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60
# 52.20.10.11: acme.app.stackstate.io A 2026-11-22T21:00:00Z ttl 60
change --ipset=sts-acme-prod-east-receiver-v4 \
    --add-entry=52.20.10.10 \
    --add-entry=52.20.10.11

change --new-ipset=sts-acme-prod-east-receiver-v6 --type=hash:ip --option=family=inet6
# 2a05:d018::10: acme.app.stackstate.io AAAA 2026-11-22T21:00:00Z ttl 60
change --ipset=sts-acme-prod-east-receiver-v6 --add-entry=2a05:d018::10

change --new-ipset=sts-acme-prod-east-proxy-v4 --type=hash:ip --option=family=inet
change --ipset=sts-acme-prod-east-proxy-v4 --add-entry=10.9.8.7

change --new-policy=sts-acme-pr-ae87b8
change --policy=sts-acme-pr-ae87b8 '--set-description=PRACTICE StackState Agent, sts_acme_prod_east_egress NET-1'
change --policy=sts-acme-pr-ae87b8 --set-priority=-10
change --policy=sts-acme-pr-ae87b8 --add-ingress-zone=internal
change --policy=sts-acme-pr-ae87b8 --add-egress-zone=dmz
# PRACTICE sts-acme-receiver-nodes NET-1
# PRACTICE sts-acme-receiver-nodes NET-1
# PRACTICE sts-acme-proxy-nodes NET-1
change --policy=sts-acme-pr-ae87b8 \
    --add-rich-rule='rule family="ipv4" source address="10.0.0.0/16" destination ipset="sts-acme-prod-east-receiver-v4" port port="443" protocol="tcp" accept' \
    --add-rich-rule='rule family="ipv6" source address="2001:470:1::/48" destination ipset="sts-acme-prod-east-receiver-v6" port port="443" protocol="tcp" accept' \
    --add-rich-rule='rule family="ipv4" source address="10.0.0.0/16" destination ipset="sts-acme-prod-east-proxy-v4" port port="3128" protocol="tcp" accept'
