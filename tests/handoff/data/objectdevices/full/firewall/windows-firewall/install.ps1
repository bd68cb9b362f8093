# StackState Network Setup 0.1.0, Windows Defender Firewall
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with d92bbb6926bfd752
# Matches: the device learns the names from the DNS replies of the clients
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the workstation
#
# Load: in PowerShell as administrator, on the machine that opens the connections: powershell -ExecutionPolicy Bypass -File NAME. By group policy: as a startup script
# A second run leaves the same rules
# Whose: the workstation, the copying machine, the own registry and the proxy, where they run Windows. A rule counts only for its local addresses, so all of them may load this file. Nodes and pods of a cluster are governed elsewhere
# Needed only where outbound connections are blocked: Get-NetFirewallProfile shows DefaultOutboundAction. A rule that blocks wins over these
# Behind an older pack: load the file again, it replaces the rules of its group at once. Names that no rule uses any more stay and open nothing: the remove.ps1 of that pack takes them out
# Names: Windows 10 build 20348, Windows Server 2022 and newer. Microsoft Defender fills in the addresses from the DNS answers of this machine (real-time protection, network protection in block mode); without it a rule with names opens nothing
# Inspection: the firewall opens no TLS
# Check: Get-NetFirewallDynamicKeywordAddress -AllAutoResolve lists the names with their addresses, once one was looked up; Get-NetFirewallRule -Group 'sts_acme_egress' lists the rules; Test-NetConnection HOST -Port PORT ends in TcpTestSucceeded : True
# Log: Set-NetFirewallProfile -LogAllowed True, then pfirewall.log has ALLOW TCP with both addresses
# Remove: remove.ps1, in the same way
# Not proven on a device: the lines follow the vendor's documentation
#
# NOT COMPLETE: more statements wait in install.ps1.incomplete.txt

#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
Remove-NetFirewallRule -Group 'sts_acme_egress' -ErrorAction SilentlyContinue
if (-not (Get-NetFirewallDynamicKeywordAddress -Id '{564ced81-7e2e-5a3a-9572-780588151870}' -ErrorAction SilentlyContinue)) { New-NetFirewallDynamicKeywordAddress -Id '{564ced81-7e2e-5a3a-9572-780588151870}' -Keyword 'acme.app.stackstate.io' -AutoResolve $true | Out-Null }
if (-not (Get-NetFirewallDynamicKeywordAddress -Id '{1f366ede-211b-591e-bc97-d41332a10026}' -ErrorAction SilentlyContinue)) { New-NetFirewallDynamicKeywordAddress -Id '{1f366ede-211b-591e-bc97-d41332a10026}' -Keyword 'quay.io' -AutoResolve $true | Out-Null }
New-NetFirewallRule -Name 'sts_acme_copier_to_443_fb4c' -DisplayName 'sts_acme_copier_to_443_fb4c' -Group 'sts_acme_egress' -Description 'PRACTICE sts-acme-receiver-nodes NET-1' -Profile Domain,Private -Direction Outbound -Action Allow -Protocol TCP -RemotePort 443 -LocalAddress '10.1.2.3','fd00::7' -RemoteDynamicKeywordAddresses '{564ced81-7e2e-5a3a-9572-780588151870}' | Out-Null
New-NetFirewallRule -Name 'sts_acme_copier_to_443_638e' -DisplayName 'sts_acme_copier_to_443_638e' -Group 'sts_acme_egress' -Description 'PRACTICE sts-acme-quay-registry-nodes NET-1' -Profile Domain,Private -Direction Outbound -Action Allow -Protocol TCP -RemotePort 443 -LocalAddress '10.0.0.0/16' -RemoteDynamicKeywordAddresses '{1f366ede-211b-591e-bc97-d41332a10026}' | Out-Null
New-NetFirewallRule -Name 'sts_acme_workstation_to_3128_ip_638e' -DisplayName 'sts_acme_workstation_to_3128_ip_638e' -Group 'sts_acme_egress' -Description 'PRACTICE sts-acme-proxy-workstation NET-1' -Profile Domain,Private -Direction Outbound -Action Allow -Protocol TCP -RemotePort 3128 -LocalAddress '10.0.0.0/16' -RemoteAddress '10.9.8.7' | Out-Null
New-NetFirewallRule -Name 'sts_acme_registry_to_123_udp_ip_ccb4' -DisplayName 'sts_acme_registry_to_123_udp_ip_ccb4' -Group 'sts_acme_egress' -Description 'PRACTICE sts-acme-ntp-registry NET-1' -Profile Domain,Private -Direction Outbound -Action Allow -Protocol UDP -RemotePort 123 -LocalAddress 'fd00::/64' -RemoteAddress 'fd00::9' | Out-Null
