#!/bin/sh
# StackState Network Setup 0.1.0, firewalld
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: firewalld cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# As root: sh remove.sh, then firewall-cmd --reload. It takes out the policy sts-acme-egress and its sets; a second run changes nothing

set -eu
echo 'Writing the permanent configuration; it goes with: firewall-cmd --reload'
change() { firewall-cmd --permanent "$@" >/dev/null; }
policies=$(firewall-cmd --permanent --get-policies)
sets=$(firewall-cmd --permanent --get-ipsets)
drop_policy() { case " $policies " in *" $1 "*) change "--delete-policy=$1" ;; esac; }
drop_set() { case " $sets " in *" $1 "*) change "--delete-ipset=$1" ;; esac; }

drop_policy sts-acme-egress
drop_set sts-acme-receiver-v4
