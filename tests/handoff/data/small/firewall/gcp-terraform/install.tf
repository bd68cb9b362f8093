# StackState Network Setup 0.1.0, Google Cloud firewall policy (Terraform)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# Load: put this file into the configuration of the firewall policy, terraform plan, terraform apply
# Priorities: 2 from the first one on have to be free, and to stand before the rule that denies
# Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; clients have to see the same answers. The implied rule of a network lets everything out: without a rule that denies this changes nothing
# A later change: this whole file again; terraform finds the difference
# Check: terraform plan then says No changes; gcloud network-management connectivity-tests from a node answers reachable
# Remove: delete this file, terraform plan, terraform apply
# Not proven: terraform reads it, nothing was applied

resource "google_compute_network_firewall_policy_rule" "sts_acme_egress_1" {
  firewall_policy = "egress"
  priority        = 1000
  direction       = "EGRESS"
  action          = "allow"
  description     = "sts-acme-receiver-nodes+sts-acme-quay-registry-nodes NET-1"

  match {
    src_ip_ranges = ["10.0.0.0/16"]
    dest_fqdns    = ["acme.app.stackstate.io", "quay.io"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_egress_2" {
  firewall_policy = "egress"
  priority        = 1001
  direction       = "EGRESS"
  action          = "allow"
  description     = "sts-acme-receiver-pods NET-1"

  match {
    src_ip_ranges = ["10.244.0.0/16"]
    dest_fqdns    = ["acme.app.stackstate.io"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}
