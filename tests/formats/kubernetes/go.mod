// What the cluster's own types are read with. Built in the cache folder, never in the tree: see ../README.md.
module netsetup/tests/formats/kubernetes

go 1.26.6

require (
	github.com/cilium/cilium v1.20.2
	github.com/openshift/api v0.0.0-20260318185450-1f2fa3f09f4e
	google.golang.org/protobuf v1.36.12-0.20260120151049-f2248ac996af
	istio.io/api v1.32.0
	k8s.io/api v0.37.2
	k8s.io/apiextensions-apiserver v0.37.2
	k8s.io/apimachinery v0.37.2
	k8s.io/apiserver v0.37.2
	sigs.k8s.io/json v0.0.0-20250730193827-2d320260d730
	sigs.k8s.io/network-policy-api v0.3.0
	sigs.k8s.io/yaml v1.6.0
)
