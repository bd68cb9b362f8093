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
# Rules are told by their group: nothing else is taken out
