package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	docker1 "github.com/containerd/containerd/remotes/docker"
	config1 "github.com/containerd/containerd/remotes/docker/config"
	docker2 "github.com/containerd/containerd/v2/core/remotes/docker"
	config2 "github.com/containerd/containerd/v2/core/remotes/docker/config"
)

// host is one that containerd asks for images, and whether it may pull and resolve there and nothing else.
type host struct {
	name      string
	readsOnly bool
}

// containerd is one generation of it, which looks into one folder as its config_path.
type containerd struct {
	version string
	find    func(upstream string) (string, error)
	hosts   func(upstream string) ([]host, error)
	ask     func(image string)
}

func containerd1(folder string) containerd {
	const reads = docker1.HostCapabilityPull | docker1.HostCapabilityResolve
	find := config1.HostDirFromRoot(folder)
	configured := config1.ConfigureHosts(context.Background(), config1.HostOptions{HostDir: find})
	hosts := func(upstream string) (list []host, err error) {
		found, err := configured(upstream)
		for _, each := range found {
			list = append(list, host{each.Host, each.Capabilities == reads})
		}
		return list, err
	}
	ask := func(image string) {
		docker1.NewResolver(docker1.ResolverOptions{Hosts: configured}).Resolve(context.Background(), image)
	}
	return containerd{"1.7", find, hosts, ask}
}

func containerd2(folder string) containerd {
	const reads = docker2.HostCapabilityPull | docker2.HostCapabilityResolve
	find := config2.HostDirFromRoot(folder)
	configured := config2.ConfigureHosts(context.Background(), config2.HostOptions{HostDir: find})
	hosts := func(upstream string) (list []host, err error) {
		found, err := configured(upstream)
		for _, each := range found {
			list = append(list, host{each.Host, each.Capabilities == reads})
		}
		return list, err
	}
	ask := func(image string) {
		docker2.NewResolver(docker2.ResolverOptions{Hosts: configured}).Resolve(context.Background(), image)
	}
	return containerd{"2", find, hosts, ask}
}

// readByContainerd lets both choose the folder, read the file, and ask for the images. A file that they cannot read they
// pass over, and ask the public registry alone.
func readByContainerd(path string, in pack, wire *network) []string {
	folder := filepath.Dir(path)
	var faults []string
	for _, each := range []containerd{containerd1(filepath.Dir(folder)), containerd2(filepath.Dir(folder))} {
		for _, fault := range each.faultsOf(folder, in, wire) {
			faults = append(faults, "containerd "+each.version+": "+fault)
		}
	}
	return faults
}

// faultsOf the file in this folder, for all images that it is for; no image may be without a folder.
func (reader containerd) faultsOf(folder string, in pack, wire *network) []string {
	var faults []string
	looked := 0
	for _, each := range in.images {
		upstream, _, _ := parts(each.source)
		found, err := reader.find(upstream)
		if err != nil {
			faults = append(faults, fmt.Sprintf("no folder for %s: %v", upstream, err))
		}
		if found != folder {
			continue
		}
		looked++
		faults = append(faults, reader.rightsFaults(upstream)...)
		asked := wire.requests(in.registry, hasCA(folder), func() { reader.ask(each.source) })
		// The one registry whose API has another name than its references.
		public := strings.Replace(manifest(each.source), "//docker.io:", "//registry-1.docker.io:", 1)
		faults = append(faults, difference(each, asked, []string{manifest(each.own), public})...)
	}
	if looked == 0 {
		faults = append(faults, "looks into its folder for no image of the pack")
	}
	return faults
}

// rightsFaults: nothing is ever pushed to the own registry, or asked there but images.
func (reader containerd) rightsFaults(upstream string) []string {
	found, err := reader.hosts(upstream)
	if err != nil {
		return []string{err.Error()}
	}
	if len(found) != 2 || !found[0].readsOnly {
		return []string{fmt.Sprintf("%s: not two hosts, of which the first is for reading alone: %+v", upstream, found)}
	}
	return nil
}

// difference between what was asked for and what should have been.
func difference(each image, asked, planned []string) []string {
	if strings.Join(asked, "\n") == strings.Join(planned, "\n") {
		return nil
	}
	return []string{fmt.Sprintf("%s: asked for %q, not for %q", each.source, asked, planned)}
}
