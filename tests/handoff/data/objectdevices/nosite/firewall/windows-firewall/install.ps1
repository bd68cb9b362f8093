# StackState Network Setup 0.1.0, Windows Defender Firewall
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with a2bb22ffd366063d
# Matches: the device learns the names from the DNS replies of the clients
# INCOMPLETE: sts-acme-receiver-nodes: needs site parameter windows-firewall.profile
# INCOMPLETE: sts-acme-receiver-pods: needs site parameter windows-firewall.profile
# INCOMPLETE: sts-acme-quay-registry-nodes: needs site parameter windows-firewall.profile
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
# NOTHING TO LOAD YET: all statements wait in install.ps1.incomplete.txt
