# StackState Network Setup 0.1.0, MikroTik RouterOS
# PRACTICE: simulated network open, never load this on a real device
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with c551a01879b832c7
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
# INCOMPLETE: sts-acme-receiver-pods: needs source addresses of the pods
#
# Load: copy the file to the router, then in a terminal: import file-name=NAME verbose=yes. It works at once and stays over a restart. Ctrl-X before it enters safe mode: what follows is undone unless Ctrl-X comes again
# RouterOS 6.36 and newer: older ones take no names in a list. That lists of IPv6 take them was not proven
# A second run changes nothing: each entry is looked for first, by its list and comment
# Place: new rules land at the end of the chain. Where a rule above denies, filter print tells its NUMBER; then:
#   /ip firewall filter move [find dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to"] NUMBER
#   /ipv6 firewall filter move [find dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to"] NUMBER
#   /ip firewall filter move [find dst-address-list="sts_acme_prod_east_pods_to_443_to"] NUMBER
#   /ipv6 firewall filter move [find dst-address-list="sts_acme_prod_east_pods_to_443_to"] NUMBER
#   /ip firewall filter move [find dst-address-list="sts_acme_prod_east_nodes_to_443_638e_to"] NUMBER
#   /ip firewall filter move [find dst-address-list="sts_acme_prod_east_nodes_to_3128_ip_638e_to"] NUMBER
#   /ip firewall filter move [find dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to"] NUMBER
#   /ipv6 firewall filter move [find dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to"] NUMBER
#   /ip firewall filter move [find dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to"] NUMBER
#   /ipv6 firewall filter move [find dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_1813_to"] NUMBER
# Answers: a rule that accepts established,related has to be there, as in the rules it came with
# Names: the router looks them up itself and keeps their addresses in the list for the TTL; it has to ask the DNS servers that the clients ask: /ip dns print
# Inspection: RouterOS opens no TLS
# Check: /ip firewall address-list print where list~"^sts_" shows each name and, marked D, its addresses; /ip firewall filter print stats where dst-address-list~"^sts_" counts packets; for IPv6 with /ipv6
# Log: filter set [find dst-address-list=LIST] log=yes log-prefix=sts, then /log print where message~"sts" has a line for each packet that the rule accepts
# Remove: remove.rsc, in the same way
# Not proven on a device: the lines follow the vendor's documentation
#
# NOT COMPLETE: more statements wait in install.rsc.incomplete.txt

:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_443_d9e4_to" comment="acme.app.stackstate.io" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_443_d9e4_to" address="acme.app.stackstate.io" comment="acme.app.stackstate.io" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_443_638e_to" comment="quay.io" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_443_638e_to" address="quay.io" comment="quay.io" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_3128_ip_638e_to" comment="10.9.8.7/32" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_3128_ip_638e_to" address="10.9.8.7/32" comment="10.9.8.7/32" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_5000_0fa9_to" comment="my-registry.corp.example.com" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_5000_0fa9_to" address="my-registry.corp.example.com" comment="my-registry.corp.example.com" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to" comment="10.9.8.8/32" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to" address="10.9.8.8/32" comment="10.9.8.8/32" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_443_d9e4_from" comment="10.0.0.0/16" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_443_d9e4_from" address="10.0.0.0/16" comment="10.0.0.0/16" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_nodes_to_443_d9e4_from" dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to" dst-port=443 comment="PRACTICE sts-acme-receiver-nodes NET-1" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_443_638e_from" comment="10.0.0.0/16" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_443_638e_from" address="10.0.0.0/16" comment="10.0.0.0/16" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_prod_east_nodes_to_443_638e_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_nodes_to_443_638e_from" dst-address-list="sts_acme_prod_east_nodes_to_443_638e_to" dst-port=443 comment="PRACTICE sts-acme-quay-registry-nodes NET-1" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_3128_ip_638e_from" comment="10.0.0.0/16" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_3128_ip_638e_from" address="10.0.0.0/16" comment="10.0.0.0/16" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_prod_east_nodes_to_3128_ip_638e_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_nodes_to_3128_ip_638e_from" dst-address-list="sts_acme_prod_east_nodes_to_3128_ip_638e_to" dst-port=3128 comment="PRACTICE sts-acme-proxy-nodes NET-1" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_nodes_to_5000_0fa9_from" comment="10.0.0.5/32" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_nodes_to_5000_0fa9_from" address="10.0.0.5/32" comment="10.0.0.5/32" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_from" dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to" dst-port=5000 comment="PRACTICE sts-acme-registry-nodes NET-1" }
:if ([:len [/ip firewall address-list find list="sts_acme_prod_east_proxy_to_4317_ip_41a4_from" comment="10.7.0.0/24" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_prod_east_proxy_to_4317_ip_41a4_from" address="10.7.0.0/24" comment="10.7.0.0/24" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_proxy_to_4317_ip_41a4_from" dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to" dst-port=4317 comment="PRACTICE sts-acme-otlp-proxy NET-1" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_prod_east_nodes_to_443_d9e4_to" comment="acme.app.stackstate.io" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_prod_east_nodes_to_443_d9e4_to" address="acme.app.stackstate.io" comment="acme.app.stackstate.io" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_prod_east_nodes_to_5000_0fa9_to" comment="my-registry.corp.example.com" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_prod_east_nodes_to_5000_0fa9_to" address="my-registry.corp.example.com" comment="my-registry.corp.example.com" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_prod_east_proxy_to_4317_ip_1813_to" comment="fd00::9/128" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_prod_east_proxy_to_4317_ip_1813_to" address="fd00::9/128" comment="fd00::9/128" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_prod_east_nodes_to_443_d9e4_from" comment="2001:470:1::/48" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_prod_east_nodes_to_443_d9e4_from" address="2001:470:1::/48" comment="2001:470:1::/48" }
:if ([:len [/ipv6 firewall filter find dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to"]] = 0) do={ /ipv6 firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_nodes_to_443_d9e4_from" dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to" dst-port=443 comment="PRACTICE sts-acme-receiver-nodes NET-1" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_prod_east_nodes_to_5000_0fa9_from" comment="fd00::/64" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_prod_east_nodes_to_5000_0fa9_from" address="fd00::/64" comment="fd00::/64" }
:if ([:len [/ipv6 firewall filter find dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to"]] = 0) do={ /ipv6 firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_from" dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to" dst-port=5000 comment="PRACTICE sts-acme-registry-nodes NET-1" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_prod_east_proxy_to_4317_ip_1813_from" comment="fd07::/64" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_prod_east_proxy_to_4317_ip_1813_from" address="fd07::/64" comment="fd07::/64" }
:if ([:len [/ipv6 firewall filter find dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_1813_to"]] = 0) do={ /ipv6 firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_prod_east_proxy_to_4317_ip_1813_from" dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_1813_to" dst-port=4317 comment="PRACTICE sts-acme-otlp-proxy NET-1" }
