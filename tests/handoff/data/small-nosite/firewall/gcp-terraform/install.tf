# StackState Network Setup 0.1.0, Google Cloud firewall policy (Terraform)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter gcp-terraform.policy and site parameter gcp-terraform.first-priority
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter gcp-terraform.policy and site parameter gcp-terraform.first-priority
# INCOMPLETE: sts-acme-quay-registry-nodes: needs site parameter gcp-terraform.policy and site parameter gcp-terraform.first-priority
#
# Load: put this file into the configuration of the firewall policy, terraform plan, terraform apply
# Priorities: 2 from the first one on have to be free, and to stand before the rule that denies
# Names: 32 IPv4 and 32 IPv6 addresses for each, resolved by Google about every 30 seconds; clients have to see the same answers. The implied rule of a network lets everything out: without a rule that denies this changes nothing
# A later change: this whole file again; terraform finds the difference
# Check: terraform plan then says No changes; gcloud network-management connectivity-tests from a node answers reachable
# Remove: delete this file, terraform plan, terraform apply
# Not proven: terraform reads it, nothing was applied
#
# NOTHING TO LOAD YET: all statements wait in install.tf.incomplete.txt
