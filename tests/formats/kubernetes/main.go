// Reads manifests as a cluster would: into the Go types of the projects that own them, with unknown keys forbidden, and
// against the definitions (CRDs) that these projects publish, with their own expressions (CEL). Prints what they refuse.
//
//	usage: readers CRD.yaml … -- MANIFEST.yaml …
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"k8s.io/apimachinery/pkg/util/yaml"
)

func main() {
	crds, manifests, err := arguments(os.Args[1:])
	if err == nil {
		var definitions map[kind]definition
		if definitions, err = loadDefinitions(crds); err == nil {
			os.Exit(judge(manifests, definitions))
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

func arguments(all []string) (crds, manifests []string, err error) {
	for i, argument := range all {
		if argument == "--" {
			return all[:i], all[i+1:], nil
		}
	}
	return nil, nil, errors.New("usage: readers CRD.yaml … -- MANIFEST.yaml …")
}

// judge prints a line for each fault of each document; its answer is the exit status.
func judge(manifests []string, definitions map[kind]definition) int {
	status := 0
	for _, path := range manifests {
		documents, err := documentsOf(path)
		if err != nil {
			fmt.Printf("%s: %v\n", path, err)
			status = 1
		}
		for number, document := range documents {
			for _, fault := range faultsOf(document, definitions) {
				fmt.Printf("%s: document %d: %s\n", path, number+1, fault)
				status = 1
			}
		}
	}
	return status
}

// documentsOf leaves out what holds comments alone: a cluster does not see it either.
func documentsOf(path string) ([][]byte, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	reader := yaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(content)))
	var documents [][]byte
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return documents, nil
		}
		if err != nil {
			return documents, err
		}
		if holdsAnything(document) {
			documents = append(documents, document)
		}
	}
}

func holdsAnything(document []byte) bool {
	for _, line := range bytes.Split(document, []byte("\n")) {
		line = bytes.TrimSpace(line)
		if len(line) > 0 && line[0] != '#' && !bytes.Equal(line, []byte("---")) {
			return true
		}
	}
	return false
}
