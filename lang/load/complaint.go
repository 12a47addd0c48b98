package load

import (
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// complaints are what was found wrong with a program so far. The search goes on after
// the first one, so that one run tells of all.
type complaints struct {
	fset   *token.FileSet
	origin map[*token.File]*parsed // whose each file is
	list   text.ErrorList
	lists  string // the command that lists packages: text.Source
	left   bool   // the last error was left out
}

// errorf notes an error, with the imports that led to its place.
func (c *complaints) errorf(pos token.Pos, help, msg string) {
	lines := c.chain(pos)
	if help != "" {
		lines = append(lines, help)
	}
	help = strings.Join(lines, "\n\t")
	c.list = append(c.list, &text.Error{Pos: c.fset.Position(pos), Msg: msg, Help: help})
}

// chain says which imports led to the package that pos is in, nothing for the
// main package.
func (c *complaints) chain(pos token.Pos) (lines []string) {
	for p := c.origin[c.fset.File(pos)]; p != nil && p.parent != nil; p = p.parent {
		lines = append(lines, p.Path+" is imported at "+c.fset.Position(p.from).String())
	}
	return lines
}

// typeError notes an error of the type checker. It tells of one mistake in several
// errors, of which those that begin with a tab are about the one before.
func (c *complaints) typeError(err error) {
	var e types.Error
	if !errors.As(err, &e) || strings.HasPrefix(e.Msg, "could not import ") { // the import is an error already
		return
	}
	if more, ok := strings.CutPrefix(e.Msg, "\t"); ok && c.left {
		return
	} else if ok && len(c.list) > 0 { // about the error before it
		last := c.list[len(c.list)-1]
		last.Help = strings.TrimPrefix(fmt.Sprintf("%s\n\t%v: %s", last.Help, c.fset.Position(e.Pos), more), "\n\t")
		return
	}
	if p := c.origin[c.fset.File(e.Pos)]; p != nil && p.lacking && follows(e.Msg, p.refused) {
		c.left = true
		return
	}
	c.left = false
	c.errorf(e.Pos, c.missing(e.Msg), e.Msg)
}

// follows reports whether an error of a package may only follow from imports that it
// lacks, its own or those of a package that it imports: the checker does not know their
// names and types, and takes what is of such a type for a mistake. Without these imports
// the program is refused anyway.
func follows(msg string, refused []string) bool {
	if msg == "missing return" || strings.Contains(msg, " undefined (type ") || strings.Contains(msg, "missing method ") {
		return true // a panic with an unknown value; what an unknown embedded type has
	}
	name, undefined := strings.CutPrefix(msg, "undefined: ")
	for _, path := range refused {
		if strings.HasPrefix(msg, strconv.Quote(path)+" imported ") || undefined && strings.Contains(path, name) {
			return true // the package's name is not the end of its path
		}
	}
	return false
}

// missing says, of a name that a package does not have, that the real one has it.
func (c *complaints) missing(msg string) (help string) {
	qualified, _ := strings.CutPrefix(msg, "undefined: ")
	pkg, name, ok := strings.Cut(qualified, ".")
	if !ok || !std.Lacks(pkg, name) {
		return ""
	}
	help = "only a part of package " + pkg + " is simulated"
	if c.lists != "" {
		help += ": " + c.lists + " " + pkg + " lists what is missing"
	}
	return help
}
