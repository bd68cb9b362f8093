# StackState Network Setup 0.1.0, AWS with Terraform
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fbed2d27227e4d8b
# Matches: the name in the TLS hello, the address is not checked
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# SNAPSHOT: addresses of proxy.corp.example.com as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 1 address. CHECK: dig +short A proxy.corp.example.com, and compare with the list below
# AAAA: 1 address. CHECK: dig +short AAAA proxy.corp.example.com, and compare with the list below
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: AWS with Terraform finds names in TLS alone, and this begins without it
#
# SNAPSHOT: addresses of time.corp.example.com as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
# A: 1 address. CHECK: dig +short A time.corp.example.com, and compare with the list below
# AAAA: not queried
# REVIEW BY: 2026-12-22T21:00:00Z
# REASON: AWS with Terraform finds names in TLS alone, and this begins without it
#
# Load: put this file into the configuration of the firewall, terraform plan, terraform apply; then name the output in a stateful_rule_group_reference of the firewall policy. In strict order give it a lower priority number than groups that drop
# Default actions: made for drop established. With drop all the TCP handshake needs a rule of its own, which is not in this file: it would open more than was asked for
# TLS inspection: the scope of the firewall's TLS inspection configuration decides, not this file; a rule that has to be exempt is left out there
# Sources stand in the rules, so HOME_NET is not used. Behind address translation write what the firewall sees
# Check: terraform plan afterwards says No changes; curl -sS -o /dev/null -w '%{http_code}' https://HOST/ from a client answers with a number, not 000; the alert log has no entry with action blocked for it
# Remove: take the reference out of the policy, delete this file, terraform plan, terraform apply
# Not proven: terraform reads it, nothing was applied
#
# NOT COMPLETE: more statements wait in install.tf.incomplete.txt

resource "aws_networkfirewall_rule_group" "sts_acme_prod_east_egress" {
  name     = "sts-acme-prod-east-egress"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_string = <<-RULES
        pass tls [10.0.0.0/16,2001:470:1::/48] any -> any 443 (msg:"PRACTICE sts-acme-receiver-nodes NET-1"; flow:to_server, established; tls.sni; content:"acme.app.stackstate.io"; startswith; endswith; nocase; sid:1000001; rev:1;)
        pass tls [10.0.0.0/16] any -> any 443 (msg:"PRACTICE sts-acme-quay-registry-nodes NET-1"; flow:to_server, established; tls.sni; content:"quay.io"; startswith; endswith; nocase; sid:1000002; rev:1;)
        pass tcp 10.0.0.0/16 any -> [10.9.8.7] 3128 (msg:"PRACTICE sts-acme-proxy-nodes NET-1"; flow:to_server; sid:1000003; rev:1;)
        pass tcp 10.0.0.0/16 any -> [10.9.8.6] 3128 (msg:"PRACTICE sts-acme-proxy-name-nodes NET-1"; flow:to_server; sid:1000004; rev:1;)
        pass tcp 2001:470:1::/48 any -> [fd00::86] 3128 (msg:"PRACTICE sts-acme-proxy-name-nodes NET-1"; flow:to_server; sid:1000005; rev:1;)
        pass udp 10.0.0.0/16 any -> [10.9.8.5] 123 (msg:"PRACTICE sts-acme-ntp-nodes NET-1"; flow:to_server; sid:1000006; rev:1;)
      RULES
    }

    stateful_rule_options {
      rule_order = "STRICT_ORDER"
    }
  }
}

output "sts_acme_prod_east_egress_arn" {
  value = aws_networkfirewall_rule_group.sts_acme_prod_east_egress.arn
}
