package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"
	"go.podman.io/image/v5/docker/reference"
	"go.podman.io/image/v5/pkg/sysregistriesv2"
	"go.podman.io/image/v5/types"
)

// readByCrio reads it as CRI-O and Podman do, as the only file of its folder.
func readByCrio(path string, in pack, _ *network) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		return []string{err.Error()}
	}
	var known sysregistriesv2.V2RegistriesConf
	read, err := toml.Decode(string(text), &known)
	if err != nil {
		return []string{err.Error()}
	}
	var faults []string
	for _, key := range read.Undecoded() {
		faults = append(faults, "unknown key "+key.String())
	}
	return append(faults, pullFaults(filepath.Dir(path), in)...)
}

// pullFaults: where each image is pulled from by the drop-ins of this folder, and what else they catch.
func pullFaults(dropIns string, in pack) []string {
	system := &types.SystemContext{SystemRegistriesConfPath: os.DevNull, SystemRegistriesConfDirPath: dropIns}
	var faults []string
	for _, each := range in.images {
		sources, err := pullSources(system, each.source)
		if err != nil {
			faults = append(faults, fmt.Sprintf("%s: %v", each.source, err))
			continue
		}
		faults = append(faults, difference(each, sources, []string{each.own, each.source})...)
		registry, _, _ := parts(each.source)
		other := registry + "/other-team/image:1"
		if caught, err := sysregistriesv2.FindRegistry(system, other); err != nil || caught != nil {
			faults = append(faults, fmt.Sprintf("catches %s as well: %v", other, err))
		}
	}
	return faults
}

func pullSources(system *types.SystemContext, image string) ([]string, error) {
	registry, err := sysregistriesv2.FindRegistry(system, image)
	if err != nil {
		return nil, err
	}
	named, err := reference.ParseNormalizedNamed(image)
	if err != nil || registry == nil {
		return nil, err
	}
	sources, err := registry.PullSourcesFromReference(named)
	var texts []string
	for _, source := range sources {
		texts = append(texts, source.Reference.String())
	}
	return texts, err
}
