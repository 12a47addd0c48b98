// Package carried has the sources of those packages of this module that programs may
// import: pool, pool/load and work. A real run of a program takes them along, since the
// user has no clone of this module; simulated, pool and pool/load run as they are.
//
// They are copies, made by go generate ./internal/carried after each change of these
// packages, and a test compares them: go:embed reaches neither upward nor to the side.
// The one folder above them all, the root, has no Go file. So a program of a user who
// tries something out there does not turn the root into a package of two names, on
// which every command would fail.
package carried

import (
	"embed"
	"io/fs"
)

//go:generate go run ./copy

//go:embed all:_src
var src embed.FS

// Sources returns the packages' files, each with its path in the module, such as
// pool/pool.go.
func Sources() fs.FS {
	sub, err := fs.Sub(src, "_src")
	if err != nil {
		panic(err) // the folder is part of the binary
	}
	return sub
}

// Packages returns the folders of the packages in the module.
func Packages() []string { return []string{"pool", "pool/load", "work"} }
