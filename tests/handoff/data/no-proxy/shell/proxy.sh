# StackState Network Setup 0.1.0, NO_PROXY for Agent, nodes, OpenShift and shell
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 8a1248b79f85e23c
#
# ASSUMED: .cluster.local, which Kubernetes uses unless it was told another domain
# LOGIN: the proxy wants one (user agent), and none is in here: whoever may read this setting would
# read the password. Let these machines through by their addresses
# For a machine on which people work: curl, wget, helm, kubectl, oc, skopeo, verify.sh. Not for nodes
# and not for the Agent: they have files of their own
# How it is read: parted by commas. A name counts for itself and all below it, .suffix only for what
# is below, a range only for hosts that are asked for by their address: a NAME whose address lies in a
# range still goes to the proxy, so it has to be in the list as a name
# Cannot be said: ranges to wget and Python's urllib, nor to curl before 7.86.0: there only the single
# names and addresses count. IPv6 addresses to urllib
# .suffix: curl and Python take the name itself too, Go and wget only what is below; nothing of the
# plan depends on it
# curl reads an IPv6 range right only where its length is a multiple of 8. It does not read right:
# fd00:43::/108
# Load: . ./proxy.sh, in each shell that needs it. It takes the place of the list that is set there:
# echo "$NO_PROXY" shows it beforehand
# Check: this prints a line, since it goes through the proxy:
#   curl -sv -m 15 -o /dev/null https://acme.app.stackstate.io:443/ 2>&1 | grep '^> CONNECT'
# Check: this prints nothing, since it does not:
#   curl -sv -m 15 -o /dev/null https://registry.corp.example:5000/ 2>&1 | grep '^> CONNECT'
# Remove: unset HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy
# Source: golang.org/x/net/http/httpproxy; curl.se CURLOPT_NOPROXY; wget manual, Proxies; measured
# with curl 7.88.1, wget 1.21.3, Python 3.11 and skopeo 1.9.3, read 2026-11-29

# shellcheck shell=sh
export HTTP_PROXY=http://proxy.corp.example:3128 http_proxy=http://proxy.corp.example:3128
export HTTPS_PROXY=http://proxy.corp.example:3128 https_proxy=http://proxy.corp.example:3128
export NO_PROXY=localhost,127.0.0.1,::1,169.254.169.254,.svc,.cluster.local,10.43.0.0/16,fd00:43::/108,10.42.0.0/16,10.20.0.0/24,api.prod.corp.example,registry.corp.example,.intern.example,.lab.example no_proxy=localhost,127.0.0.1,::1,169.254.169.254,.svc,.cluster.local,10.43.0.0/16,fd00:43::/108,10.42.0.0/16,10.20.0.0/24,api.prod.corp.example,registry.corp.example,.intern.example,.lab.example
