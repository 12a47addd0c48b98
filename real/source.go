package real

import (
	"os"
	"path/filepath"
	"strings"
)

// A Source is a program as go run takes it: one file, several, or what the go
// command finds in a folder.
type Source struct {
	Name  string            // how Run and errors call it; unique in one Build
	Text  []byte            // its file, if it has one and that is all
	Files map[string][]byte // its files by their names, if it has several and they are all
	Dir   string            // the folder in a module, if it is built there
	What  []string          // and what of it: "." or files

	// Module is what the program's module says of how it is compiled, if it is built
	// outside of that: What then names the files that Files has. Nil: as the model.
	Module *Module
}

// A Module is what a go.mod, and a go.work, say about the program's language.
type Module struct {
	Path  string            // of the main package
	Go    string            // the language version of its folder, such as 1.21; "" is the latest
	Debug string            // the go line that the defaults of GODEBUG follow
	Set   map[string]string // the godebug lines
}

// Load reads a program from a file; its name is the file's without ".go".
func Load(file string) (Source, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return Source{}, err
	}
	return Source{Name: strings.TrimSuffix(filepath.Base(file), ".go"), Text: text}, nil
}
