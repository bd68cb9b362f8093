// Reads the files that send nodes to an own registry with the code of the programs they are for, lets that code ask for
// every image of the pack in a network of its own, and prints where it does not ask what images.txt says.
//
//	usage: readers CA.pem CA.key FILE …
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/sirupsen/logrus"
)

// reader gives the faults of one file of a pack.
type reader func(path string, in pack, wire *network) []string

var readers = map[string]reader{
	"hosts.toml":                   readByContainerd,
	"050-stackstate-registry.conf": readByCrio,
	"registries.yaml":              readByWharfie,
	"mirrors.yaml":                 readByOpenShift,
	"registry-ca.yaml":             readRegistryCA,
}

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "usage: readers CA.pem CA.key FILE …")
		os.Exit(2)
	}
	// The programs note in their logs that nobody answered; what they asked for is what counts here.
	logrus.SetOutput(io.Discard)
	wire, err := openNetwork(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	status := 0
	for _, path := range os.Args[3:] {
		for _, fault := range faultsOf(path, wire) {
			fmt.Printf("%s: %s\n", path, strings.ReplaceAll(fault, "\n", " "))
			status = 1
		}
	}
	os.Exit(status)
}

func faultsOf(path string, wire *network) []string {
	read, known := readers[filepath.Base(path)]
	if !known {
		return []string{"nothing here reads it"}
	}
	in, err := packOf(path)
	if err != nil {
		return []string{err.Error()}
	}
	return read(path, in, wire)
}
