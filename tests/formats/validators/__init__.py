"""Which format is loaded into what. A new validator is one file here and one line in ALL; a format that nothing here
can load is one line in NOT_VERIFIED, with the reason."""
from . import (bicep, cfn_lint, ciscoconfparse, containerd, fwshift, gcloud, hcl2, kubernetes, powershell,
               provider_schemas, registries, suricata, tofu)

ALL = [*fwshift.ALL, ciscoconfparse.VALIDATOR, suricata.VALIDATOR, *hcl2.ALL, *tofu.ALL, *provider_schemas.ALL,
       cfn_lint.VALIDATOR, bicep.VALIDATOR, gcloud.VALIDATOR, *kubernetes.ALL, powershell.VALIDATOR,
       *registries.ALL, *containerd.ALL]

# Loaded by the ordinary tests, not again here: into what, and by which of them.
BY_TESTS = {
    "nftables": "nft -c, and a gateway between namespaces (tst_nftables, tst_nftablesenforced, tst_deltaenforced)",
    "iptables": "iptables-restore --test and a gateway, both backends; shellcheck (tst_iptables, tst_iptablesenforced)",
    "firewalld": "firewalld 1.3.3 on a gateway, any warning a failure; shellcheck (tst_gatewaysenforced)",
    "ufw": "ufw 0.36 on a gateway and on a host; shellcheck (tst_gatewaysenforced)",
    "squid": "squid -k parse, and run as a proxy (tst_squid, tst_squidenforced)",
    "crio-registries": "skopeo pulls through it from a registry (tst_pullthrough)",
    "mirror-script": "mirror.sh: shellcheck; run by dash, bash and busybox with skopeo between registries "
                     "(tst_mirrorscript), with every tool in packaging/test mirror",
    "no-proxy": "curl, wget, Python, skopeo; systemd-analyze verify; dash, bash, busybox; shellcheck (tst_noproxy)",
    "gcp-gcloud": "shellcheck, and run against a gcloud of our own (tst_cloudformats)",
}

# Machine-verified by nobody else's program, and why.
NOT_VERIFIED = {
    "openshift-egressfirewall": "the Go module of OVN-Kubernetes is not to be had, and its definition must not be copied",
    "gke-fqdn": "no package of the registries has a definition of FQDNNetworkPolicy",
    "checkpoint": "mgmt_cli is only on a Check Point management server",
    "opnsense-alias": "the import is part of OPNsense",
    "pf": "pfctl needs a BSD kernel",
    "calico": "the Go module of Calico is not to be had, and its definition must not be copied",
    "cisco-ios-xe": "only IOS XE itself reads it",
    "zscaler": "a list of names, to be entered by hand",
    "proxy-generic": "steps for people",
}
