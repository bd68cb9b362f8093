package main

import (
	"crypto/x509"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"
	openshift "github.com/openshift/api/config/v1"
	"go.podman.io/image/v5/pkg/sysregistriesv2"
	"sigs.k8s.io/yaml"
)

// readByOpenShift reads the object into its type, and lets CRI-O look for the images in what the nodes are told: the
// Machine Config Operator makes a registry of each source, with its mirrors for tags. Its own code is not to be had.
func readByOpenShift(path string, in pack, _ *network) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		return []string{err.Error()}
	}
	var set openshift.ImageTagMirrorSet
	if err := yaml.UnmarshalStrict(text, &set); err != nil {
		return []string{err.Error()}
	}
	folder, err := os.MkdirTemp("", "readers")
	if err != nil {
		return []string{err.Error()}
	}
	defer os.RemoveAll(folder)
	if err := writeRegistries(filepath.Join(folder, "nodes.conf"), set); err != nil {
		return []string{err.Error()}
	}
	return pullFaults(folder, in)
}

func writeRegistries(path string, set openshift.ImageTagMirrorSet) error {
	var nodes sysregistriesv2.V2RegistriesConf
	for _, each := range set.Spec.ImageTagMirrors {
		registry := sysregistriesv2.Registry{Endpoint: sysregistriesv2.Endpoint{Location: each.Source}}
		for _, mirror := range each.Mirrors {
			registry.Mirrors = append(registry.Mirrors, sysregistriesv2.Endpoint{
				Location: string(mirror), PullFromMirror: sysregistriesv2.MirrorByTagOnly})
		}
		nodes.Registries = append(nodes.Registries, registry)
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return toml.NewEncoder(file).Encode(nodes)
}

// readRegistryCA: the key is the registry, with two dots for the colon, and what it holds vouches for the registry.
func readRegistryCA(path string, in pack, wire *network) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		return []string{err.Error()}
	}
	var object struct {
		Data map[string]string `json:"data"`
	}
	if err := yaml.Unmarshal(text, &object); err != nil {
		return []string{err.Error()}
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM([]byte(object.Data[strings.ReplaceAll(in.registry, ":", "..")])) {
		return []string{"no certificate for " + in.registry}
	}
	host, _, _ := net.SplitHostPort(withPort(in.registry))
	var fault error
	wire.requests(in.registry, true, func() { fault = wire.vouched(host, withPort(in.registry), roots) })
	if fault != nil {
		return []string{fmt.Sprintf("%s is not believed: %v", in.registry, fault)}
	}
	return nil
}

// vouched verifies the certificate that the network shows for this address.
func (wire *network) vouched(host, address string, roots *x509.CertPool) error {
	shown, err := wire.certify(address)
	if err != nil {
		return err
	}
	leaf, err := x509.ParseCertificate(shown.Certificate[0])
	if err != nil {
		return err
	}
	_, err = leaf.Verify(x509.VerifyOptions{Roots: roots, DNSName: host})
	return err
}
