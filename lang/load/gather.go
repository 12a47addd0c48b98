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
	if p.parent == nil {
		g.oneMain(p)
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
	case malformed(path) != "":
		g.unparsed = true
		g.errorf(spec.Pos(), "write the path of a package, such as fmt or example.com/module/folder",
			strconv.Quote(path)+" is not a package path: "+malformed(path))
	case g.met[path] != nil:
		g.again(p, g.met[path], spec.Pos())
		p.lacking = p.lacking || g.met[path].lacking
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
	seen := slices.Contains(p.refused, path)
	if found == nil {
		p.lacking = true
		p.refused = append(p.refused, path)
	}
	switch {
	case err != nil && slices.Contains(g.told, err): // about the search, not about this package
	case errors.As(err, &why):
		g.errorf(pos, why.Help, why.Msg)
	case err != nil:
		g.errorf(pos, "", err.Error())
	case found == nil:
		g.unsimulated(p, path, pos, seen)
	case !mayImport(p.Path, path):
		g.errorf(pos, "", "use of internal package "+path+" not allowed")
	default:
		g.gather(&parsed{Package: found, path: path, from: pos, parent: p})
		g.importable(g.met[path], pos)
		p.lacking = p.lacking || g.met[path].lacking
	}
	g.told = append(g.told, err)
}

// unsimulated refuses an import of a package that is nowhere. What the user may
// import instead is no help in a module of others, and one place in each package
// is enough there.
func (g *gatherer) unsimulated(p *parsed, path string, pos token.Pos, seen bool) {
	help := g.wayRound(path)
	switch {
	case p.Foreign && seen:
		return
	case p.Foreign:
		help = ""
	case !exists(path):
		g.errorf(pos, help, "package "+path+" does not exist: the standard library has no such package")
		return
	}
	g.errorf(pos, help, "package "+path+" is not simulated")
}

// exists reports whether a package may be one that is not simulated: one of the standard
// library or of the host's modules.
func exists(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return path == "C" || first == "internal" || strings.Contains(first, ".") || std.Exists(path)
}

// malformed says what is wrong with an import path itself; empty if nothing is.
func malformed(path string) string {
	switch {
	case strings.HasPrefix(path, "/"):
		return "it begins with a slash"
	case strings.HasPrefix(path, "./") || strings.HasPrefix(path, "../") || path == "." || path == "..":
		return "modules have no relative imports"
	case strings.HasSuffix(path, "/") || strings.Contains(path, "//"):
		return "a part of it is empty"
	case strings.Contains(path, "/../") || strings.Contains(path, "/./") || strings.HasSuffix(path, "/..") || strings.HasSuffix(path, "/."):
		return "a part of it is not a name"
	}
	return ""
}

// oneMain refuses a main package of several programs, as folders of examples are: all
// files of a folder are one program.
func (g *gatherer) oneMain(p *parsed) {
	var names []string
	var first token.Pos
	for _, file := range p.files {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "main" && file.Name.Name == "main" {
				if name := g.fset.Position(file.Package).Filename; !slices.Contains(names, name) {
					names = append(names, name)
				}
				if !first.IsValid() {
					first = f.Name.Pos()
				}
			}
		}
	}
	if len(names) < 2 {
		return
	}
	g.unparsed = true
	g.list = nil
	g.errorf(first, "give one of them instead, such as "+names[0], strconv.Itoa(len(names))+" files have a func main: "+enumerated(names))
}

// enumerated lists names, of many only the first.
func enumerated(names []string) string {
	const most = 8
	if more := len(names) - most; more > 0 {
		return strings.Join(names[:most], ", ") + " and " + strconv.Itoa(more) + " more"
	}
	return strings.Join(names, ", ")
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
