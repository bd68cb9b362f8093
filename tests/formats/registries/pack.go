package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// image is one line of images.txt.
type image struct {
	source string // quay.io/stackstate/promtail:3.6.11
	own    string // registry.corp.example:5000/quay/stackstate/promtail:3.6.11
}

type pack struct {
	images   []image
	registry string // HOST[:PORT] of the own registry
}

// packOf looks for the pack that the file is part of.
func packOf(path string) (pack, error) {
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return pack{}, err
	}
	for folder != filepath.Dir(folder) {
		if _, err := os.Stat(filepath.Join(folder, "manifest.json")); err == nil {
			return readImages(filepath.Join(folder, "registry", "images.txt"))
		}
		folder = filepath.Dir(folder)
	}
	return pack{}, errors.New("it is part of no pack")
}

func readImages(path string) (pack, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return pack{}, err
	}
	var in pack
	for line := range strings.Lines(string(text)) {
		in.add(strings.TrimSpace(line))
	}
	return in, in.complete()
}

// add takes a line with an image, or one of the comments for an image whose tag nobody knows: any tag does here.
func (in *pack) add(line string) {
	const anyTag = ":any"
	if source, found := strings.CutPrefix(line, "# TAG NOT KNOWN: "); found {
		in.images = append(in.images, image{source: source + anyTag})
	} else if own, found := strings.CutPrefix(line, "#   goes to "); found {
		in.images[len(in.images)-1].own = own + anyTag
	} else if line != "" && !strings.HasPrefix(line, "#") {
		source, own, _ := strings.Cut(line, " ")
		in.images = append(in.images, image{source, own})
	}
}

// complete gives the images that the chart has fixed the name they have in the own registry: images.txt gives none to
// them, and it is formed as those of the others are.
func (in *pack) complete() error {
	base, keepsPath, err := in.base()
	if err != nil {
		return err
	}
	in.registry, _, _ = strings.Cut(base, "/")
	for i, each := range in.images {
		if each.own == "" {
			in.images[i].own = base + "/" + nameInOwn(each.source, keepsPath)
		}
	}
	return nil
}

// base is what stands in front of each image, and whether the path of the image stays behind it.
func (in *pack) base() (base string, keepsPath bool, err error) {
	for _, each := range in.images {
		if each.own == "" {
			continue
		}
		for _, keepsPath := range []bool{true, false} {
			if base, ends := strings.CutSuffix(each.own, "/"+nameInOwn(each.source, keepsPath)); ends {
				return base, keepsPath, nil
			}
		}
		return "", false, fmt.Errorf("images.txt: %s is no name for %s", each.own, each.source)
	}
	return "", false, errors.New("images.txt names no image of an own registry")
}

func nameInOwn(source string, keepsPath bool) string {
	_, name, _ := strings.Cut(source, "/")
	if keepsPath {
		return name
	}
	return name[strings.LastIndex(name, "/")+1:]
}

// parts of a reference: where it is, its repository, its tag.
func parts(reference string) (registry, repository, tag string) {
	registry, name, _ := strings.Cut(reference, "/")
	colon := strings.LastIndex(name, ":")
	if colon < 0 {
		return registry, name, ""
	}
	return registry, name[:colon], name[colon+1:]
}
