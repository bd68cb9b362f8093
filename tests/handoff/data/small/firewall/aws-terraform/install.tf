# StackState Network Setup 0.1.0, AWS with Terraform
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the name in the TLS hello, the address is not checked
#
# Load: put this file into the configuration of the firewall, terraform plan, terraform apply; then name the output in a stateful_rule_group_reference of the firewall policy. In strict order give it a lower priority number than groups that drop
# Default actions: made for drop established. With drop all the TCP handshake needs a rule of its own, which is not in this file: it would open more than was asked for
# TLS inspection: the scope of the firewall's TLS inspection configuration decides, not this file; a rule that has to be exempt is left out there
# Sources stand in the rules, so HOME_NET is not used. Behind address translation write what the firewall sees
# Check: terraform plan afterwards says No changes; curl -sS -o /dev/null -w '%{http_code}' https://HOST/ from a client answers with a number, not 000; the alert log has no entry with action blocked for it
# Remove: take the reference out of the policy, delete this file, terraform plan, terraform apply
# Not proven: terraform reads it, nothing was applied

resource "aws_networkfirewall_rule_group" "sts_acme_egress" {
  name     = "sts-acme-egress"
  type     = "STATEFUL"
  capacity = 100

  rule_group {
    rules_source {
      rules_string = <<-RULES
        pass tls [10.0.0.0/16] any -> any 443 (msg:"sts-acme-receiver-nodes NET-1"; flow:to_server, established; tls.sni; content:"acme.app.stackstate.io"; startswith; endswith; nocase; sid:1000001; rev:1;)
        pass tls [10.0.0.0/16] any -> any 443 (msg:"sts-acme-quay-registry-nodes NET-1"; flow:to_server, established; tls.sni; content:"quay.io"; startswith; endswith; nocase; sid:1000002; rev:1;)
        pass tls [10.244.0.0/16] any -> any 443 (msg:"sts-acme-receiver-pods NET-1"; flow:to_server, established; tls.sni; content:"acme.app.stackstate.io"; startswith; endswith; nocase; sid:1000003; rev:1;)
      RULES
    }

    stateful_rule_options {
      rule_order = "STRICT_ORDER"
    }
  }
}

output "sts_acme_egress_arn" {
  value = aws_networkfirewall_rule_group.sts_acme_egress.arn
}
