package prune

import (
	"go/ast"
	"strings"
)

// A Pruner follows names from a program into the standard packages.
type Pruner struct {
	packages map[string]*Package       // by import path
	methods  map[string][]*declaration // those whose type was mentioned and whose name was not
	called   map[string]bool           // names of methods that were mentioned
	work     []*declaration            // what has been mentioned and not been looked at
}

// New returns a pruner for the packages with some import paths, as far as they are
// standard, and for all that they import. Of their functions only those stay that
// initialize.
func New(paths []string) *Pruner {
	p := &Pruner{packages: map[string]*Package{}, methods: map[string][]*declaration{}, called: map[string]bool{}}
	p.open(sections(), paths)
	return p
}

// open reads the table of some packages and of all that they import.
func (p *Pruner) open(sections map[string]string, paths []string) {
	for _, path := range paths {
		section, ok := sections[path]
		if !ok || p.packages[path] != nil {
			continue
		}
		pkg := read(section)
		p.packages[path] = pkg
		for _, f := range pkg.Files {
			p.enter(f)
		}
		p.open(sections, pkg.Imports)
	}
}

// enter notes the functions and types of a file; methods wait for their types.
// Initializers stay.
func (p *Pruner) enter(f *File) {
	for i := range f.pieces {
		d := &f.pieces[i]
		if d.name == "" {
			p.work = append(p.work, d)
		} else {
			d.pkg.waits[d.name] = append(d.pkg.waits[d.name], d)
		}
	}
}

// Package returns the standard package with an import path, nil if there is none or
// the program does not need it.
func (p *Pruner) Package(path string) *Package { return p.packages[path] }

// Scan keeps what a file of the program mentions.
func (p *Pruner) Scan(file *ast.File, text string) {
	newScope(nil, file, func(path string) (*Package, string) {
		if pkg := p.packages[path]; pkg != nil {
			return pkg, pkg.name
		}
		return nil, ""
	}).visit(text, p.KeepMethods, p.mention)
}

// Keep keeps a function of a package, or a type and those of its methods that
// something calls.
func (p *Pruner) Keep(path, name string) { p.mention(p.packages[path], name) }

// mention is Keep of a package that has been found. What is mentioned need not wait any
// more, so it is looked at once.
func (p *Pruner) mention(pkg *Package, name string) {
	if pkg == nil {
		return
	}
	for _, d := range pkg.waits[name] {
		if d.method != "" && !p.called[d.method] {
			p.methods[d.method] = append(p.methods[d.method], d)
		} else {
			p.work = append(p.work, d)
		}
	}
	delete(pkg.waits, name)
}

// KeepMethods keeps all methods with a name, of types that are mentioned or will be.
func (p *Pruner) KeepMethods(name string) {
	if !p.called[name] {
		p.called[name] = true
		p.work = append(p.work, p.methods[name]...)
	}
}

// Drain keeps what the texts that stay mention, until they mention nothing new.
func (p *Pruner) Drain() {
	for len(p.work) > 0 {
		next := p.work[len(p.work)-1]
		p.work = p.work[:len(p.work)-1]
		next.stays = true
		for uses := next.uses; uses != ""; {
			var use string
			use, uses, _ = strings.Cut(uses, " ")
			p.use(next.pkg, use)
		}
	}
}

// use keeps what a declaration of pkg mentions, in the words of the table.
func (p *Pruner) use(pkg *Package, use string) {
	switch dot := strings.LastIndexByte(use, '.'); dot {
	case -1:
		p.mention(pkg, use)
	case 0:
		p.KeepMethods(use[1:])
	default:
		p.mention(p.packages[use[:dot]], use[dot+1:])
	}
}

// Text returns the text of a file without the functions that do not stay; what does
// is in the same lines as before.
func (f *File) Text() []byte {
	left := make([]byte, 0, len(f.text))
	rest := f.text
	for i := range f.pieces {
		d := &f.pieces[i]
		piece := rest[:d.size]
		rest = rest[d.size:]
		if d.stays || !d.code {
			left = append(left, piece...)
			continue
		}
		for _, c := range piece {
			if c == '\n' {
				left = append(left, c)
			}
		}
	}
	return left
}
