package text

import (
	"path"
)

// A Source is the text of a program that has more than one file. Load is for
// those that have one.
type Source struct {
	Main *Package

	// Find returns the package with an import path that is not a standard one,
	// nil if there is no such package. An *Error without a place says why it
	// cannot be had. Find is nil where a program has no packages of its own.
	Find func(importPath string) (*Package, error)

	Go    string            // the go line of the main module, such as 1.21; "" is the latest
	Debug map[string]string // its godebug lines

	// Lists is the command that lists the packages that can be imported and, with a
	// package after it, what that lacks. Errors name it; if it is empty, the user has
	// no such command.
	Lists string
}

// OneFile returns the source of a program that is one file and has no module.
func OneFile(name string, src []byte) Source {
	return Source{Main: &Package{Path: "command-line-arguments", Files: []File{{name, src}}}}
}

// A Package is the text of one package.
type Package struct {
	Path    string // what others import it by
	Files   []File // those that belong to linux/amd64, tests left out
	Go      string // the language version of its module, such as 1.21; "" is the latest
	Short   string // the folder that traces name, "" for none
	Foreign bool   // of a module that is not the user's own
}

// A File is one file of a package.
type File struct {
	Name string // what errors and tracebacks call it
	Text []byte
}

// Traced returns what traces call a file of the package.
func (p *Package) Traced(f File) string { return path.Join(p.Short, path.Base(f.Name)) }

// Version returns the language version as go/types wants it.
func (p *Package) Version() string {
	if p.Go == "" {
		return GoVersion
	}
	return "go" + p.Go
}

// GoVersion is the language version of the standard texts, and of a program
// whose //go:build line asks for no older one.
const GoVersion = "go1.26"
