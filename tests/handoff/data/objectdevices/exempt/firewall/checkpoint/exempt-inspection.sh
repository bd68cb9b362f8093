#!/bin/sh
# StackState Network Setup 0.1.0, Check Point (mgmt_cli)
# Change: NET-1
# Created: 2026-11-22T21:10:00Z
# Rules: SHA-256 of rules.json starts with 5977d1d1d5bc9f3f
# Matches: the device resolves the names itself, so it and the clients have to see the same answers
#
# CHANGE 2: no TLS inspection for the clients and hosts below. It can be refused alone: leave this file out
# Reason: the Agent takes no other CA
# If refused: the Agent refuses the foreign certificate until the company CA is known to its pods and nodes.
# Load, on the management server (R80.40 and newer), as somebody who may write:
#   umask 077 && mgmt_cli login user NAME > session.txt
# It asks for the password. For one domain of a Multi-Domain Server: domain NAME behind it. Then sh with the name of this file and session.txt. Nothing here publishes: look at the rules in SmartConsole first
# Then:
#   mgmt_cli publish -s session.txt
#   mgmt_cli install-policy policy-package PACKAGE targets.1 GATEWAY -s session.txt
# Or, before publish, to take all of it back:
#   mgmt_cli discard -s session.txt
# In the end, since who has the file has the session:
#   mgmt_cli logout -s session.txt && rm session.txt
# A second run changes nothing: each object and rule is looked for first
# First: install.sh, which makes the objects, in the same session
# Place: at the top of the layer for HTTPS Inspection. Where the gateways do not inspect HTTPS, leave this file out
# Check: in Logs, HTTPS Inspection action Bypass for these hosts; a client sees the certificate of the host itself
# Not proven on a device: the lines follow the vendor's documentation

set -eu
session=${1:?the session file is missing: mgmt_cli login user NAME > session.txt}
layer=Network
mgmt() { mgmt_cli "$@" -s "$session" </dev/null; }
there() { mgmt show "$@" >/dev/null 2>&1; }
flat() { mgmt show "$@" --format json | tr -d ' \t\r\n'; }
stop() { echo "$*" >&2 && exit 1; }
there access-layer name "$layer" || stop "no session, or no layer $layer"
https_layer='Default Layer'
# bypass RULE FIELD VALUE...: makes the rule anew, above all others.
bypass() {
    rule=$1
    shift
    if there https-rule layer "$https_layer" name "$rule"; then
        mgmt delete https-rule layer "$https_layer" name "$rule"
    fi
    mgmt add https-rule layer "$https_layer" position top name "$rule" "$@" action Bypass
}
bypass sts_acme_nodes_to_443_638e source.1 sts_acme_10_0_0_0_16 destination.1 .acme.app.stackstate.io destination.2 .quay.io service https
