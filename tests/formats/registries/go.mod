// What nodes read the files for their registry with. Built in the cache folder, never in the tree: see ../README.md.
module netsetup/tests/formats/registries

go 1.26.6

require (
	github.com/BurntSushi/toml v1.6.0
	github.com/containerd/containerd v1.7.35
	github.com/containerd/containerd/v2 v2.4.2
	github.com/google/go-containerregistry v0.22.1
	github.com/openshift/api v0.0.0-20260318185450-1f2fa3f09f4e
	github.com/rancher/wharfie v0.7.1
	github.com/sirupsen/logrus v1.10.2
	go.podman.io/image/v5 v5.42.1
	gopkg.in/yaml.v2 v2.4.0
	sigs.k8s.io/yaml v1.6.0
)
