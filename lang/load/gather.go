package load

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A gatherer finds the packages of a program beside the standard ones.
type gatherer struct {
	*complaints
	source text.Source
	places *text.Places
	met    map[string]*parsed // by import path
	order  []*parsed          // imported packages before those that import them
	told   []error            // of those that the source gave

	unparsed bool // there is nothing to check: some file is no Go, or packages import each other in circles
}

func newGatherer(src text.Source) *gatherer {
	at := text.NewPlaces()
	return &gatherer{
		complaints: &complaints{fset: at.Files, origin: map[*token.File]*parsed{}, lists: src.Lists},
		source:     src,
		places:     at,
		met:        map[string]*parsed{},
	}
}

// gather parses p and all that it imports beside the standard packages, and
// keeps them in an order in which each comes after those that it imports. What
// cannot be imported is an error at the import; the search goes on, so that one
// run tells of all.
func (g *gatherer) gather(p *parsed) {
	g.met[p.Path] = p
	for _, f := range p.Files {
		if file := g.parse(p, f); file != nil {
			p.files = append(p.files, file)
		}
	}
	for _, file := range p.files {
		for _, spec := range file.Imports {
			g.follow(p, spec)
		}
	}
	p.done = true
	g.order = append(g.order, p)
}

// parse reads one file; nil if there is nothing in it to go on with.
func (g *gatherer) parse(p *parsed, f text.File) *ast.File {
	base := token.Pos(g.fset.Base())
	file, err := parser.ParseFile(g.fset, f.Name, f.Text, parser.ParseComments|parser.SkipObjectResolution)
	g.origin[g.fset.File(base)] = p
	g.places.Enter(g.fset.File(base), p.Traced(f), !p.Foreign)
	if err != nil {
		g.syntax(f.Name, err)
		return nil
	}
	return file
}

// syntax collects the errors of the parser.
func (g *gatherer) syntax(filename string, err error) {
	g.unparsed = true
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		g.list = append(g.list, &text.Error{Pos: token.Position{Filename: filename}, Msg: err.Error()})
		return
	}
	for _, e := range list {
		g.list = append(g.list, &text.Error{Pos: e.Pos, Msg: e.Msg})
	}
}

// follow gathers what an import names, or says why it cannot be imported.
func (g *gatherer) follow(p *parsed, spec *ast.ImportSpec) {
	path, err := strconv.Unquote(spec.Path.Value)
	switch {
	case err != nil: // the parser has said so
	case path == "unsafe": // refuse looks at what is used of it
	case g.met[path] != nil:
		g.again(p, g.met[path], spec.Pos())
	case std.Internal(path) || !std.Has(path):
		g.find(p, path, spec.Pos())
	}
}

// again checks an import of a package that has been met before.
func (g *gatherer) again(p, imported *parsed, pos token.Pos) {
	switch {
	case !imported.done:
		g.unparsed = true
		g.errorf(pos, "", "import cycle not allowed: "+cycle(p, imported))
	case !mayImport(p.Path, imported.Path):
		g.errorf(pos, "", "use of internal package "+imported.Path+" not allowed")
	}
}

// find gathers a package that is not a standard one.
func (g *gatherer) find(p *parsed, path string, pos token.Pos) {
	found, err := g.lookup(path)
	var why *text.Error
	switch {
	case err != nil && slices.Contains(g.told, err): // about the search, not about this package
	case errors.As(err, &why):
		g.errorf(pos, why.Help, why.Msg)
	case err != nil:
		g.errorf(pos, "", err.Error())
	case found == nil:
		g.unsimulated(p, path, pos)
	case !mayImport(p.Path, path):
		g.errorf(pos, "", "use of internal package "+path+" not allowed")
	default:
		g.gather(&parsed{Package: found, path: path, from: pos, parent: p})
		g.importable(g.met[path], pos)
	}
	g.told = append(g.told, err)
}

// unsimulated refuses an import of a package that is nowhere. What the user may
// import instead is no help in a module of others, and one place in each package
// is enough there.
func (g *gatherer) unsimulated(p *parsed, path string, pos token.Pos) {
	help := g.wayRound(path)
	if p.Foreign {
		if slices.Contains(p.refused, path) {
			return
		}
		p.refused = append(p.refused, path)
		help = ""
	}
	g.errorf(pos, help, "package "+path+" is not simulated")
}

// lookup asks the source for a package.
func (g *gatherer) lookup(path string) (*text.Package, error) {
	if g.source.Find == nil || path == "C" {
		return nil, nil
	}
	return g.source.Find(path)
}

// importable refuses to import a program.
func (g *gatherer) importable(p *parsed, pos token.Pos) {
	if len(p.files) > 0 && p.files[0].Name.Name == "main" {
		g.unparsed = true
		g.errorf(pos, "", "package "+p.Path+" is a program and cannot be imported")
	}
}
