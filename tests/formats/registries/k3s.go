package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/rancher/wharfie/pkg/registries"
	"gopkg.in/yaml.v2"
)

// Where the file tells k3s and RKE2 to look for the CA.
var places = []string{"/etc/rancher/k3s", "/etc/rancher/rke2"}

// readByWharfie reads it with the library that k3s and RKE2 read it with, and lets that ask for the images as they do
// for their own.
func readByWharfie(path string, in pack, wire *network) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		return []string{err.Error()}
	}
	if err := yaml.UnmarshalStrict(text, &registries.Registry{}); err != nil {
		return []string{err.Error()}
	}
	private, err := registries.GetPrivateRegistries(path)
	if err != nil {
		return []string{err.Error()}
	}
	if err := findCA(private.Registry, filepath.Dir(path)); err != nil {
		return []string{err.Error()}
	}
	var faults []string
	for _, each := range in.images {
		named, err := name.ParseReference(each.source)
		if err != nil {
			faults = append(faults, err.Error())
			continue
		}
		asked := wire.requests(in.registry, hasCA(filepath.Dir(path)), func() { private.Image(named) })
		faults = append(faults, wharfieFault(each, asked)...)
	}
	return faults
}

// wharfieFault: the own registry first, then the public one by the name that the image has there.
func wharfieFault(each image, asked []string) []string {
	public := strings.Replace(manifest(each.source), "//docker.io:", "//index.docker.io:", 1)
	return difference(each, asked, []string{manifest(each.own), public})
}

// findCA lets the file of the pack stand for the one on the node, which lies beside registries.yaml there too.
func findCA(read *registries.Registry, folder string) error {
	for host, config := range read.Configs {
		if config.TLS == nil || config.TLS.CAFile == "" {
			continue
		}
		if !slices.Contains(places, filepath.Dir(config.TLS.CAFile)) {
			return fmt.Errorf("%s: the CA is not beside the file: %s", host, config.TLS.CAFile)
		}
		config.TLS.CAFile = filepath.Join(folder, filepath.Base(config.TLS.CAFile))
	}
	return nil
}

// hasCA says whether the pack has a CA for the own registry in this folder.
func hasCA(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, "registry-ca.pem"))
	return err == nil
}
