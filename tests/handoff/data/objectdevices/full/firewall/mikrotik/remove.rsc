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
# Entries are told by the names of our lists: nothing else is taken out

/ip firewall filter remove [find dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to"]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_443_d9e4_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_443_d9e4_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_prod_east_nodes_to_443_638e_to"]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_443_638e_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_443_638e_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_prod_east_nodes_to_3128_ip_638e_to"]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_3128_ip_638e_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_3128_ip_638e_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to"]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_5000_0fa9_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_prod_east_nodes_to_5000_0fa9_to" dynamic=no]
/ip firewall filter remove [find dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to"]
/ip firewall address-list remove [find list="sts_acme_prod_east_proxy_to_4317_ip_41a4_from" dynamic=no]
/ip firewall address-list remove [find list="sts_acme_prod_east_proxy_to_4317_ip_41a4_to" dynamic=no]
/ipv6 firewall filter remove [find dst-address-list="sts_acme_prod_east_nodes_to_443_d9e4_to"]
/ipv6 firewall address-list remove [find list="sts_acme_prod_east_nodes_to_443_d9e4_from" dynamic=no]
/ipv6 firewall address-list remove [find list="sts_acme_prod_east_nodes_to_443_d9e4_to" dynamic=no]
/ipv6 firewall filter remove [find dst-address-list="sts_acme_prod_east_nodes_to_5000_0fa9_to"]
/ipv6 firewall address-list remove [find list="sts_acme_prod_east_nodes_to_5000_0fa9_from" dynamic=no]
/ipv6 firewall address-list remove [find list="sts_acme_prod_east_nodes_to_5000_0fa9_to" dynamic=no]
/ipv6 firewall filter remove [find dst-address-list="sts_acme_prod_east_proxy_to_4317_ip_1813_to"]
/ipv6 firewall address-list remove [find list="sts_acme_prod_east_proxy_to_4317_ip_1813_from" dynamic=no]
/ipv6 firewall address-list remove [find list="sts_acme_prod_east_proxy_to_4317_ip_1813_to" dynamic=no]
