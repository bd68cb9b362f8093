# StackState Network Setup 0.1.0, AWS security group
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: AWS security group cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: not queried
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: AWS security group cannot match names
#
# Load: beside install.tf, only where the security group of the nodes does not let everything out, as it does from the start: there this file changes nothing
# Pods with a security group of their own need these rules there too
# Limit: 60 rules for each direction of a group unless raised, IPv4 and IPv6 counted apart; each address is one
# Check: terraform plan then says No changes; aws ec2 describe-security-group-rules lists them
# Remove: delete this file, terraform plan, terraform apply
#
# NOTHING TO LOAD YET: all statements wait in security-group.tf.incomplete.txt
# Missing: site parameter aws-terraform.security-group
