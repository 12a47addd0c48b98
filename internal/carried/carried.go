// Package carried has the sources of those packages of this module that programs may
// import: pool, pool/load and work. A real run of a program takes them along, since the
// user has no clone of this module; simulated, pool and pool/load run as they are.
//
// They are an archive, sources.txtar, which a test holds to the packages and which
// go test ./internal/carried -update writes: go:embed reaches neither upward nor to the
// side. The one folder above them all, the root, has no Go file. So a program that a user
// writes there does not make two packages of the root, on which every command would fail.
package carried

import (
	_ "embed"
	"io/fs"
	"sync"

	"golang.org/x/tools/txtar"
)

//go:embed sources.txtar
var archive []byte

// Sources returns the packages' files, each with its path in the module, such as
// pool/pool.go.
var Sources = sync.OnceValue(func() fs.FS {
	files, err := txtar.FS(txtar.Parse(archive))
	if err != nil {
		panic(err) // the archive is part of the binary
	}
	return files
})
