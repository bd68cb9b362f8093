# StackState Network Setup 0.1.0, Google Cloud firewall policy (Terraform)
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with fbed2d27227e4d8b
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# Load: put this file into the configuration of the firewall policy, terraform plan, terraform apply
# Priorities: 8 from the first one on have to be free, and to stand before the rule that denies
# Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; clients have to see the same answers. The implied rule of a network lets everything out: without a rule that denies this changes nothing
# A later change: this whole file again; terraform finds the difference
# Check: terraform plan then says No changes; gcloud network-management connectivity-tests from a node answers reachable
# Remove: delete this file, terraform plan, terraform apply
# Not proven: terraform reads it, nothing was applied
#
# NOT COMPLETE: more statements wait in install.tf.incomplete.txt

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_1" {
  firewall_policy = "egress"
  priority        = 1000
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-receiver-nodes NET-1"

  match {
    src_ip_ranges = ["10.0.0.0/16"]
    dest_fqdns    = ["acme.app.stackstate.io"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_2" {
  firewall_policy = "egress"
  priority        = 1001
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-receiver-nodes NET-1"

  match {
    src_ip_ranges = ["2001:470:1::/48"]
    dest_fqdns    = ["acme.app.stackstate.io"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_3" {
  firewall_policy = "egress"
  priority        = 1002
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-quay-registry-nodes NET-1"

  match {
    src_ip_ranges = ["10.0.0.0/16"]
    dest_fqdns    = ["quay.io"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["443"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_4" {
  firewall_policy = "egress"
  priority        = 1003
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-proxy-name-nodes NET-1"

  match {
    src_ip_ranges = ["10.0.0.0/16"]
    dest_fqdns    = ["proxy.corp.example.com"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["3128"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_5" {
  firewall_policy = "egress"
  priority        = 1004
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-proxy-name-nodes NET-1"

  match {
    src_ip_ranges = ["2001:470:1::/48"]
    dest_fqdns    = ["proxy.corp.example.com"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["3128"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_6" {
  firewall_policy = "egress"
  priority        = 1005
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-ntp-nodes NET-1"

  match {
    src_ip_ranges = ["10.0.0.0/16"]
    dest_fqdns    = ["time.corp.example.com"]

    layer4_configs {
      ip_protocol = "udp"
      ports       = ["123"]
    }
  }
}

resource "google_compute_network_firewall_policy_rule" "sts_acme_prod_east_egress_7" {
  firewall_policy = "egress"
  priority        = 1006
  direction       = "EGRESS"
  action          = "allow"
  description     = "PRACTICE sts-acme-proxy-nodes NET-1"

  match {
    src_ip_ranges  = ["10.0.0.0/16"]
    dest_ip_ranges = ["10.9.8.7/32"]

    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["3128"]
    }
  }
}
