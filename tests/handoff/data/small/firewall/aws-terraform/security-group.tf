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

resource "aws_vpc_security_group_egress_rule" "sts_acme_acme_app_stackstate_io_tcp_443_ipv4" {
  for_each          = toset(["52.20.10.10/32", "52.20.10.11/32"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = each.value
  description       = "sts-acme-receiver-nodes+pods NET-1"
}
