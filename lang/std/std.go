// Package std holds the standard packages that a simulated program may
// import: their text in Go, and the functions that text leaves to the host.
//
// What an onlooker must see, and what calls back into the program, is Go text
// that runs simulated: sync, context, sort, slices, maps, container, errors,
// iter, io, bufio, log, and the walk over fmt's verbs. So a String method that
// takes a lock really waits for it. The rest (strings, strconv, math, unicode,
// the leaves of fmt and time) is declared without a body; Natives binds those
// declarations to the host's own packages.
//
// The text is written for this project against the documented behaviour of
// Go 1.26. Exported declarations have exactly the real signatures, which a
// test holds them to; what is missing is refused by the type checker at the
// place where a program uses it. Where an algorithm can be observed (the order
// in which an unstable sort leaves equal elements, who is woken by an unlock)
// it takes the same decisions as the real one.
package std

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"

	"github.com/gmpsim/gmpsim/internal/carried"
)

// The folder's name begins with an underscore so that the go command does not
// take the texts for packages of this module: they are not compiled here.
//
//go:embed all:_src
var texts embed.FS

// root is the folder in texts under which import paths begin.
const root = "_src"

// module is what the import paths of this module begin with.
const module = "github.com/gmpsim/gmpsim/"

// asTheyAre are the packages of this module whose text is the one that is compiled
// for real, too.
func asTheyAre() []string { return []string{module + "pool", module + "pool/load"} }

// A File is one source file of a package.
type File struct {
	Name string // such as "sync/mutex.go": the import path and the file's name
	Text []byte
}

// Open returns the files of the package with the given import path in the
// order of their names, or nil when the package is not simulated. Paths that
// begin with "internal/" are for the other texts; a program may not import them.
func Open(importPath string) []File {
	from, dir := folder(importPath)
	var files []File
	for _, name := range sources(from, dir) {
		text, err := fs.ReadFile(from, path.Join(dir, name))
		if err != nil {
			return nil
		}
		files = append(files, File{path.Join(importPath, name), text})
	}
	return files
}

// Has reports whether the package with the given import path is simulated.
func Has(importPath string) bool { return len(sources(folder(importPath))) > 0 }

// folder returns where the text of a package would be.
func folder(importPath string) (from fs.FS, dir string) {
	if slices.Contains(asTheyAre(), importPath) {
		return carried.Sources(), strings.TrimPrefix(importPath, module)
	}
	return texts, path.Join(root, importPath)
}

// sources names the source files in a folder, none if there is no such folder.
func sources(from fs.FS, dir string) (names []string) {
	entries, _ := fs.ReadDir(from, dir)
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			names = append(names, e.Name())
		}
	}
	return names
}

// Packages returns the import paths that a program may use, sorted.
func Packages() []string {
	seen := make(map[string]bool)
	for _, p := range asTheyAre() {
		seen[p] = true
	}
	fs.WalkDir(texts, root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".go") {
			seen[strings.TrimPrefix(path.Dir(name), root+"/")] = true
		}
		return err
	})
	var paths []string
	for p := range seen {
		if !Internal(p) {
			paths = append(paths, p)
		}
	}
	sort.Strings(paths)
	return paths
}

// Internal reports whether importPath is for the texts of this package alone.
func Internal(importPath string) bool { return strings.HasPrefix(importPath, "internal/") }
