// Copy copies the sources that package carried embeds: pool, pool/load and work, without
// their tests. It is run by go generate ./internal/carried, in the folder of that package.
// Files that are gone there go here, too.
package main

import (
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/internal/carried"
)

func main() {
	if err := os.RemoveAll("_src"); err != nil {
		log.Fatal(err)
	}
	for _, dir := range carried.Packages() {
		if err := copyPackage(filepath.FromSlash(dir)); err != nil {
			log.Fatal(err)
		}
	}
}

// copyPackage copies a package without its tests.
func copyPackage(dir string) error {
	files, err := filepath.Glob(filepath.Join("..", "..", dir, "*.go"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join("_src", dir), 0o777); err != nil {
		return err
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join("_src", dir, filepath.Base(file)), text, 0o666); err != nil {
			return err
		}
	}
	return nil
}
