package prune

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// pieces is the table, as Index writes it.
//
//go:embed pieces.txt
var pieces string

// A Package is a standard package of which a program needs a part.
type Package struct {
	Path    string
	Imports []string // in the order of the text
	Files   []*File

	name  string
	waits map[string][]*declaration // functions and types that nothing has mentioned yet, and with a type its methods
}

// A File is one of its files.
type File struct {
	Name   string
	text   []byte
	pieces []declaration
}

// A declaration is a piece of a file.
type declaration struct {
	pkg    *Package
	size   int    // in bytes
	name   string // the function or type that it is wanted for; empty if it is wanted anyway
	method string // of a method: its name
	code   bool   // it is a function, which can be left out
	stays  bool
	uses   string // what it mentions, in the words of the table
}

// sections returns the table's part for each package, by import path.
func sections() map[string]string {
	all := map[string]string{}
	for rest := pieces; rest != ""; {
		var section string
		section, rest, _ = strings.Cut(rest, "\n\n")
		path, _, _ := strings.Cut(section, " ")
		all[path] = section
	}
	return all
}

// read returns the package of a section.
func read(section string) *Package {
	head, rest, _ := strings.Cut(section, "\n")
	words := strings.Split(head, " ")
	lines := strings.Count(rest, "\n") + 1
	pkg := &Package{Path: words[0], name: words[1], Imports: words[2:], waits: make(map[string][]*declaration, lines)}
	room := make([]declaration, 0, lines) // of all files
	for _, source := range std.Open(pkg.Path) {
		f := &File{Name: source.Name, text: source.Text, pieces: room}
		rest = f.read(pkg, rest)
		room = f.pieces[len(f.pieces):]
		pkg.Files = append(pkg.Files, f)
	}
	if rest != "" {
		stale(pkg.Path)
	}
	return pkg
}

// read reads the lines for a file, which are the next ones, and returns those after
// them.
func (f *File) read(pkg *Package, lines string) (rest string) {
	name, rest, _ := strings.Cut(lines, "\n")
	size := 0
	for rest != "" && '0' <= rest[0] && rest[0] <= '9' {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		d := declarationOf(line)
		d.pkg = pkg
		size += d.size
		f.pieces = append(f.pieces, d)
	}
	if name != f.Name || size != len(f.text) {
		stale(f.Name)
	}
	return rest
}

// declarationOf reads a line: a length, a label and what is mentioned.
func declarationOf(line string) (d declaration) {
	length, label, _ := strings.Cut(line, " ")
	label, d.uses, _ = strings.Cut(label, " ")
	d.size, _ = strconv.Atoi(length)
	if label == "-" {
		return d
	}
	if d.name, d.method, d.code = strings.Cut(label, "."); !d.code {
		d.name, d.code = strings.CutSuffix(label, "()")
	}
	return d
}

// stale fails because the table is not about the texts that are there.
func stale(name string) {
	text.Fail("pieces.txt is not up to date with %s: run go generate ./lang", name)
}
