// StackState Network Setup 0.1.0, Azure Firewall (Bicep)
// Change: NET-1
// Created: 2026-11-22T21:10:00Z
// Rules: SHA-256 of rules.json starts with 48fd9c812504cf16
// Matches: the name in the TLS hello, the address is not checked
// INCOMPLETE: sts-acme-receiver-nodes: needs site parameter azure-bicep.policy and site parameter azure-bicep.group-priority
// INCOMPLETE: sts-acme-receiver-pods: needs site parameter azure-bicep.policy and site parameter azure-bicep.group-priority
// INCOMPLETE: sts-acme-quay-registry-nodes: needs site parameter azure-bicep.policy and site parameter azure-bicep.group-priority
//
// Load: az deployment group what-if --resource-group GROUP --template-file install.bicep, then az deployment group create with the same words. Other groups of the policy are left alone
// Priority: of the group, before the one that denies; network rules of any group come before application rules
// Not in this file: network security groups, which know addresses alone, and the route that leads through the firewall
// TLS inspection: only rules with terminateTLS are opened, and none of these has it
// IPv6: Azure Firewall does not filter it
// A later change: this whole file again. Deploying without it removes nothing
// Check: curl -sS -o /dev/null -w '%{http_code}' https://HOST/ from a client answers with a number, not 000; AZFWApplicationRule in the log has Action Allow for the Fqdn
// Remove: az network firewall policy rule-collection-group delete --resource-group GROUP --policy-name POLICY --name sts-acme-egress
// Not proven: neither compiled nor deployed
//
// NOTHING TO LOAD YET: all statements wait in install.bicep.incomplete.txt
