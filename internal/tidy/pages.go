package tidy

import (
	"path"
	"regexp"
	"strings"
)

// sentence finds the end of one.
var sentence = regexp.MustCompile(`[.!?:)](\s|$)`)

// aPage is how many sentences the package comment has at least.
const aPage = 3

const contents = "say what it is for, what it is not and where to begin"

// pages reports packages whose comment, the page that go doc shows first, is missing,
// too short, or spread over files. It is in doc.go or in the file named as the package.
func pages(h *house) (all []finding) {
	for _, p := range h.packages {
		all = append(all, h.page(p)...)
	}
	return all
}

// page looks at one package. One that has only tests has the page in a test.
func (h *house) page(p *pkg) (all []finding) {
	files := p.compiled()
	if len(files) == 0 {
		files = p.files
	}
	var found []*file
	for _, f := range files {
		if f.syntax.Doc != nil {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return []finding{{p.dir, 0, "has no page; write a package comment in doc.go: " + contents}}
	}
	for _, f := range found[1:] {
		all = append(all, h.at(f.syntax.Doc.Pos(), "a second page of the package; the first is in %s", found[0].name))
	}
	return append(all, h.readPage(found[0])...)
}

// readPage looks at a package comment: where it is, how it begins, how much it says.
func (h *house) readPage(f *file) (all []finding) {
	doc, name := f.syntax.Doc, f.syntax.Name.Name
	if base := path.Base(f.name); f.isCompiled() && base != "doc.go" && base != name+".go" {
		all = append(all, h.at(doc.Pos(), "the page is looked for in doc.go or %s.go; move it", name))
	}
	begins := "Package " + name + " "
	if name == "main" { // as go doc shows a command: Gmpsim runs ...
		command := path.Base(path.Dir(f.name))
		begins = strings.ToUpper(command[:1]) + command[1:] + " "
	}
	if !strings.HasPrefix(doc.Text(), begins) {
		all = append(all, h.at(doc.Pos(), "the page must begin with %q", begins))
	}
	if n := len(sentence.FindAllString(doc.Text(), -1)); n < aPage {
		all = append(all, h.at(doc.Pos(), "the page has %d sentences; %s", n, contents))
	}
	return all
}
