package load

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A parsed package is one of the program's own or of a module that it requires:
// all packages but the standard ones.
type parsed struct {
	*text.Package
	files  []*ast.File
	path   string    // of its types: "main" for the main package
	from   token.Pos // the first import that led to it
	parent *parsed   // whose import that is; nil for the main package
	done   bool      // all that it imports is gathered

	refused []string // imports that are nowhere
}

// gather parses p and all that it imports beside the standard packages, and
// keeps them in an order in which each comes after those that it imports. What
// cannot be imported is an error at the import; the search goes on, so that one
// run tells of all.
func (l *loader) gather(p *parsed) {
	l.parsed[p.Path] = p
	for _, f := range p.Files {
		if file := l.parse(p, f); file != nil {
			p.files = append(p.files, file)
		}
	}
	for _, file := range p.files {
		for _, spec := range file.Imports {
			l.follow(p, spec)
		}
	}
	p.done = true
	l.order = append(l.order, p)
}

// parse reads one file; nil if there is nothing in it to go on with.
func (l *loader) parse(p *parsed, f text.File) *ast.File {
	base := token.Pos(l.fset.Base())
	file, err := parser.ParseFile(l.fset, f.Name, f.Text, parser.ParseComments|parser.SkipObjectResolution)
	l.origin[l.fset.File(base)] = p
	l.places.Enter(l.fset.File(base), p.Traced(f), !p.Foreign)
	if err != nil {
		l.syntax(f.Name, err)
		return nil
	}
	return file
}

// syntax collects the errors of the parser.
func (l *loader) syntax(filename string, err error) {
	l.unparsed = true
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		l.errs = append(l.errs, &text.Error{Pos: token.Position{Filename: filename}, Msg: err.Error()})
		return
	}
	for _, e := range list {
		l.errs = append(l.errs, &text.Error{Pos: e.Pos, Msg: e.Msg})
	}
}

// follow gathers what an import names, or says why it cannot be imported.
func (l *loader) follow(p *parsed, spec *ast.ImportSpec) {
	path, err := strconv.Unquote(spec.Path.Value)
	switch {
	case err != nil: // the parser has said so
	case path == "unsafe": // refuseUnsafe looks at what is used of it
	case l.parsed[path] != nil:
		l.again(p, l.parsed[path], spec.Pos())
	case std.Internal(path) || !std.Has(path):
		l.find(p, path, spec.Pos())
	}
}

// again checks an import of a package that has been met before.
func (l *loader) again(p, imported *parsed, pos token.Pos) {
	switch {
	case !imported.done:
		l.unparsed = true
		l.errorf(pos, "", "import cycle not allowed: "+cycle(p, imported))
	case !mayImport(p.Path, imported.Path):
		l.errorf(pos, "", "use of internal package "+imported.Path+" not allowed")
	}
}

// cycle spells the way from imported back to itself.
func cycle(p, imported *parsed) string {
	way := []string{imported.Path}
	for q := p; q != imported && q != nil; q = q.parent {
		way = append(way, q.Path)
	}
	way = append(way, imported.Path)
	slices.Reverse(way)
	return strings.Join(way, " imports ")
}

// find gathers a package that is not a standard one.
func (l *loader) find(p *parsed, path string, pos token.Pos) {
	found, err := l.lookup(path)
	var why *text.Error
	switch {
	case err != nil && slices.Contains(l.told, err): // about the search, not about this package
	case errors.As(err, &why):
		l.errorf(pos, why.Help, why.Msg)
	case err != nil:
		l.errorf(pos, "", err.Error())
	case found == nil:
		l.unsimulated(p, path, pos)
	case !mayImport(p.Path, path):
		l.errorf(pos, "", "use of internal package "+path+" not allowed")
	default:
		l.gather(&parsed{Package: found, path: path, from: pos, parent: p})
		l.importable(l.parsed[path], pos)
	}
	l.told = append(l.told, err)
}

// unsimulated refuses an import of a package that is nowhere. What the user may
// import instead is no help in a module of others, and one place in each package
// is enough there.
func (l *loader) unsimulated(p *parsed, path string, pos token.Pos) {
	help := wayRound(path)
	if p.Foreign {
		if slices.Contains(p.refused, path) {
			return
		}
		p.refused = append(p.refused, path)
		help = ""
	}
	l.errorf(pos, help, "package "+path+" is not simulated")
}

// lookup asks the source for a package.
func (l *loader) lookup(path string) (*text.Package, error) {
	if l.source.Find == nil || path == "C" {
		return nil, nil
	}
	return l.source.Find(path)
}

// importable refuses to import a program.
func (l *loader) importable(p *parsed, pos token.Pos) {
	if len(p.files) > 0 && p.files[0].Name.Name == "main" {
		l.unparsed = true
		l.errorf(pos, "", "package "+p.Path+" is a program and cannot be imported")
	}
}

// mayImport reports whether the package importer may import path as far as
// folders named internal are concerned: those are for what lies beside them.
func mayImport(importer, path string) bool {
	elems := strings.Split(path, "/")
	for i := len(elems) - 1; i >= 0; i-- {
		if elems[i] == "internal" {
			parent := strings.Join(elems[:i], "/")
			return parent == "" || importer == parent || strings.HasPrefix(importer, parent+"/")
		}
	}
	return true
}

// chain says which imports led to the package that pos is in, nothing for the
// main package.
func (l *loader) chain(pos token.Pos) (lines []string) {
	for p := l.origin[l.fset.File(pos)]; p != nil && p.parent != nil; p = p.parent {
		lines = append(lines, p.Path+" is imported at "+l.fset.Position(p.from).String())
	}
	return lines
}
