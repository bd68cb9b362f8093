# StackState Network Setup 0.1.0, AWS security group
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fbed2d27227e4d8b
# Matches: addresses only, no names
# NOT IN THIS FILE: sts-acme-quay-registry-nodes: AWS security group cannot match names, and the addresses of quay.io change without notice (cdn). Use a format that matches names
#
# SNAPSHOT: addresses of acme.app.stackstate.io as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 2 addresses. CHECK: dig +short A acme.app.stackstate.io, and compare with the list below
# AAAA: 1 address. CHECK: dig +short AAAA acme.app.stackstate.io, and compare with the list below
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: AWS security group cannot match names
#
# SNAPSHOT: addresses of proxy.corp.example.com as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 1 address. CHECK: dig +short A proxy.corp.example.com, and compare with the list below
# AAAA: 1 address. CHECK: dig +short AAAA proxy.corp.example.com, and compare with the list below
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: AWS security group cannot match names
#
# SNAPSHOT: addresses of time.corp.example.com as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 1 address. CHECK: dig +short A time.corp.example.com, and compare with the list below
# AAAA: not queried
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: AWS security group cannot match names
#
# Load: beside install.tf, only where the security group of the nodes does not let everything out, as it does from the start: there this file changes nothing
# Pods with a security group of their own need these rules there too
# Limit: 60 rules for each direction of a group unless raised, IPv4 and IPv6 counted apart; each address is one
# Check: terraform plan then says No changes; aws ec2 describe-security-group-rules lists them
# Remove: delete this file, terraform plan, terraform apply

resource "aws_vpc_security_group_egress_rule" "sts_acme_prod_east_acme_app_stackstate_io_tcp_443_ipv4" {
  for_each          = toset(["52.20.10.10/32", "52.20.10.11/32"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = each.value
  description       = "PRACTICE sts-acme-receiver-nodes+pods NET-1"
}

resource "aws_vpc_security_group_egress_rule" "sts_acme_prod_east_acme_app_stackstate_io_tcp_443_ipv6" {
  for_each          = toset(["2a05:d018::10/128"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv6         = each.value
  description       = "PRACTICE sts-acme-receiver-nodes+pods NET-1"
}

resource "aws_vpc_security_group_egress_rule" "sts_acme_prod_east_10_9_8_7_tcp_3128_ipv4" {
  for_each          = toset(["10.9.8.7/32"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 3128
  to_port           = 3128
  cidr_ipv4         = each.value
  description       = "PRACTICE sts-acme-proxy-nodes NET-1"
}

resource "aws_vpc_security_group_egress_rule" "sts_acme_prod_east_proxy_corp_example_com_tcp_3128_ipv4" {
  for_each          = toset(["10.9.8.6/32"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 3128
  to_port           = 3128
  cidr_ipv4         = each.value
  description       = "PRACTICE sts-acme-proxy-name-nodes NET-1"
}

resource "aws_vpc_security_group_egress_rule" "sts_acme_prod_east_proxy_corp_example_com_tcp_3128_ipv6" {
  for_each          = toset(["fd00::86/128"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 3128
  to_port           = 3128
  cidr_ipv6         = each.value
  description       = "PRACTICE sts-acme-proxy-name-nodes NET-1"
}

resource "aws_vpc_security_group_egress_rule" "sts_acme_prod_east_time_corp_example_com_udp_123_ipv4" {
  for_each          = toset(["10.9.8.5/32"])
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "udp"
  from_port         = 123
  to_port           = 123
  cidr_ipv4         = each.value
  description       = "PRACTICE sts-acme-ntp-nodes NET-1"
}
