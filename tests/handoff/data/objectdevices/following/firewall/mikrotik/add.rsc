# StackState Network Setup 0.1.0, MikroTik RouterOS
# Change: CHG-2
# Follows: CHG-1 of 2026-10-01
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with b663ac4d2d422655
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# Opens what is new since CHG-1 of 2026-10-01, which has to be loaded; removes nothing
# Then: drop-after-2026-11-23.rsc, not before 2026-11-23T21:10:00Z
# Load: copy the file to the router, then in a terminal: import file-name=NAME verbose=yes. It works at once and stays over a restart. Ctrl-X before it enters safe mode: what follows is undone unless Ctrl-X comes again
# RouterOS 6.36 and newer: older ones take no names in a list. That lists of IPv6 take them was not proven
# A second run changes nothing: each entry is looked for first, by its list and comment

:if ([:len [/ip firewall address-list find list="sts_acme_pods_to_443_26d7_to" comment="acme.app.stackstate.io" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_pods_to_443_26d7_to" address="acme.app.stackstate.io" comment="acme.app.stackstate.io" }
:if ([:len [/ip firewall address-list find list="sts_acme_pods_to_4317_10f0_to" comment="otlp.app.stackstate.io" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_pods_to_4317_10f0_to" address="otlp.app.stackstate.io" comment="otlp.app.stackstate.io" }
:if ([:len [/ip firewall address-list find list="sts_acme_nodes_to_443_638e_to" comment="cdn02.quay.io" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_nodes_to_443_638e_to" address="cdn02.quay.io" comment="cdn02.quay.io" }
:if ([:len [/ip firewall address-list find list="sts_acme_pods_to_443_26d7_from" comment="10.245.0.0/16" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_pods_to_443_26d7_from" address="10.245.0.0/16" comment="10.245.0.0/16" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_pods_to_443_26d7_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_pods_to_443_26d7_from" dst-address-list="sts_acme_pods_to_443_26d7_to" dst-port=443 comment="sts-acme-receiver-pods CHG-2" }
:if ([:len [/ip firewall address-list find list="sts_acme_pods_to_4317_10f0_from" comment="10.245.0.0/16" dynamic=no]] = 0) do={ /ip firewall address-list add list="sts_acme_pods_to_4317_10f0_from" address="10.245.0.0/16" comment="10.245.0.0/16" }
:if ([:len [/ip firewall filter find dst-address-list="sts_acme_pods_to_4317_10f0_to"]] = 0) do={ /ip firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_pods_to_4317_10f0_from" dst-address-list="sts_acme_pods_to_4317_10f0_to" dst-port=4317 comment="sts-acme-otlp-pods CHG-2" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_pods_to_443_26d7_to" comment="acme.app.stackstate.io" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_pods_to_443_26d7_to" address="acme.app.stackstate.io" comment="acme.app.stackstate.io" }
:if ([:len [/ipv6 firewall address-list find list="sts_acme_pods_to_443_26d7_from" comment="fd45::/64" dynamic=no]] = 0) do={ /ipv6 firewall address-list add list="sts_acme_pods_to_443_26d7_from" address="fd45::/64" comment="fd45::/64" }
:if ([:len [/ipv6 firewall filter find dst-address-list="sts_acme_pods_to_443_26d7_to"]] = 0) do={ /ipv6 firewall filter add chain="forward" action=accept protocol=tcp src-address-list="sts_acme_pods_to_443_26d7_from" dst-address-list="sts_acme_pods_to_443_26d7_to" dst-port=443 comment="sts-acme-receiver-pods CHG-2" }
