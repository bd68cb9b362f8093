// StackState Network Setup 0.1.0, Azure Firewall (Bicep)
// PRACTICE: simulated network open, never load this on a real device
// Change: NET-1
// Created: 2026-11-22T21:10:00Z
// Rules: SHA-256 of rules.json starts with fbed2d27227e4d8b
// Matches: the name in the TLS hello, the address is not checked
// INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
// PARTLY: sts-acme-receiver-nodes: Azure Firewall knows no IPv6, so its IPv6 sources stay closed
//
// SNAPSHOT: addresses of proxy.corp.example.com as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
// A: 1 address. CHECK: dig +short A proxy.corp.example.com, and compare with the list below
// AAAA: seen, but none that may be printed here
// REVIEW BY: 2026-12-22T21:00:00Z
// REASON: Azure Firewall (Bicep) finds names in TLS alone, and this begins without it (its IPv6 addresses are left out: only IPv4 is taken there)
//
// SNAPSHOT: addresses of time.corp.example.com as seen 2026-11-22T21:00:00Z, seen once, from workstation, DNS TTL 60 s
// A: 1 address. CHECK: dig +short A time.corp.example.com, and compare with the list below
// AAAA: not queried
// REVIEW BY: 2026-12-22T21:00:00Z
// REASON: Azure Firewall (Bicep) finds names in TLS alone, and this begins without it
//
// Load: az deployment group what-if --resource-group GROUP --template-file install.bicep, then az deployment group create with the same words. Other groups of the policy are left alone
// Priority: of the group, before the one that denies; network rules of any group come before application rules
// Not in this file: network security groups, which know addresses alone, and the route that leads through the firewall
// TLS inspection: only rules with terminateTLS are opened, and none of these has it
// IPv6: Azure Firewall does not filter it
// A later change: this whole file again. Deploying without it removes nothing
// Check: curl -sS -o /dev/null -w '%{http_code}' https://HOST/ from a client answers with a number, not 000; AZFWApplicationRule in the log has Action Allow for the Fqdn
// Remove: az network firewall policy rule-collection-group delete --resource-group GROUP --policy-name POLICY --name sts-acme-prod-east-egress
// Not proven: neither compiled nor deployed
//
// NOT COMPLETE: more statements wait in install.bicep.incomplete.txt

resource policy 'Microsoft.Network/firewallPolicies@2023-11-01' existing = {
  name: 'egress'
}

resource stsEgress 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2023-11-01' = {
  parent: policy
  name: 'sts-acme-prod-east-egress'
  properties: {
    priority: 500
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'names'
        priority: 100
        action: { type: 'Allow' }
        rules: [
          {
            ruleType: 'ApplicationRule'
            name: 'sts-1'
            description: 'PRACTICE sts-acme-receiver-nodes NET-1'
            sourceAddresses: [ '10.0.0.0/16' ]
            protocols: [ { protocolType: 'Https', port: 443 } ]
            targetFqdns: [ 'acme.app.stackstate.io' ]
          }
          {
            ruleType: 'ApplicationRule'
            name: 'sts-3'
            description: 'PRACTICE sts-acme-quay-registry-nodes NET-1'
            sourceAddresses: [ '10.0.0.0/16' ]
            protocols: [ { protocolType: 'Https', port: 443 } ]
            targetFqdns: [ 'quay.io' ]
          }
        ]
      }
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'addresses'
        priority: 200
        action: { type: 'Allow' }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'sts-4'
            description: 'PRACTICE sts-acme-proxy-nodes NET-1'
            sourceAddresses: [ '10.0.0.0/16' ]
            ipProtocols: [ 'TCP' ]
            destinationAddresses: [ '10.9.8.7' ]
            destinationPorts: [ '3128' ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'sts-5'
            description: 'PRACTICE sts-acme-proxy-name-nodes NET-1'
            sourceAddresses: [ '10.0.0.0/16' ]
            ipProtocols: [ 'TCP' ]
            destinationAddresses: [ '10.9.8.6' ]
            destinationPorts: [ '3128' ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'sts-6'
            description: 'PRACTICE sts-acme-ntp-nodes NET-1'
            sourceAddresses: [ '10.0.0.0/16' ]
            ipProtocols: [ 'UDP' ]
            destinationAddresses: [ '10.9.8.5' ]
            destinationPorts: [ '123' ]
          }
        ]
      }
    ]
  }
}
