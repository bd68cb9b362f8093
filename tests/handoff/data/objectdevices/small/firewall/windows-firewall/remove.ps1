# StackState Network Setup 0.1.0, Windows Defender Firewall
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with a2bb22ffd366063d
# Matches: the device learns the names from the DNS replies of the clients
#
# Load: in PowerShell as administrator, on the machine that opens the connections: powershell -ExecutionPolicy Bypass -File NAME. By group policy: as a startup script
# A second run leaves the same rules
# Rules are told by their group: nothing else is taken out

#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
Remove-NetFirewallRule -Group 'sts_acme_egress' -ErrorAction SilentlyContinue
if (Get-NetFirewallDynamicKeywordAddress -Id '{564ced81-7e2e-5a3a-9572-780588151870}' -ErrorAction SilentlyContinue) { Remove-NetFirewallDynamicKeywordAddress -Id '{564ced81-7e2e-5a3a-9572-780588151870}' }
if (Get-NetFirewallDynamicKeywordAddress -Id '{1f366ede-211b-591e-bc97-d41332a10026}' -ErrorAction SilentlyContinue) { Remove-NetFirewallDynamicKeywordAddress -Id '{1f366ede-211b-591e-bc97-d41332a10026}' }
