package source

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// vendored reports whether what the module requires is in its vendor folder.
func (m *module) vendored() bool {
	_, err := os.Stat(m.vendorList())
	return err == nil && m.work == nil
}

func (m *module) vendorList() string { return filepath.Join(m.root, "vendor", "modules.txt") }

// fromVendor returns a package of the vendor folder.
func (f *finder) fromVendor(importPath string) (*text.Package, error) {
	if f.vendor == nil {
		text, err := Read(f.mod.vendorList())
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", f.mod.vendorList(), reason(err))
		}
		f.vendor = vendorVersions(text)
	}
	version, ok := f.vendor[importPath]
	if !ok {
		return nil, &text.Error{Msg: "package " + importPath + " is not in the module's vendor folder", Help: "go mod vendor"}
	}
	dir := filepath.Join(f.mod.root, "vendor", filepath.FromSlash(importPath))
	return f.pack(goPackage{ImportPath: importPath, Dir: dir, Module: &goModule{GoVersion: version}})
}

// vendorVersions reads vendor/modules.txt: for each package the language version
// of its module. There a line "# module version" is followed by one that begins
// with "##", which may say "go 1.21", and by the packages.
func vendorVersions(text []byte) map[string]string {
	versions := make(map[string]string)
	current := unstatedGo
	for s := bufio.NewScanner(bytes.NewReader(text)); s.Scan(); {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "## "):
			for _, note := range strings.Split(line[len("## "):], ";") {
				if v, ok := strings.CutPrefix(strings.TrimSpace(note), "go "); ok {
					current = v
				}
			}
		case strings.HasPrefix(line, "# "):
			current = unstatedGo
		case line != "":
			versions[line] = current
		}
	}
	return versions
}
