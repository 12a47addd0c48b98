package real

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"slices"
	"strings"
)

// An anchor is a place in proc.go where a decision is logged, by a call of a
// function of overlay/log.go.txt: that of execute is executeDecided, and before
// the statement of wakep that calls startm it is wakepBefore_startm.
type anchor struct {
	fn, signature string
	where         where
	statement     string // the name that the one statement calls or takes
}

// where says when the call comes and what it is told.
type where int

const (
	atEntry         where = iota // first thing; told the parameters
	afterReturn                  // told the parameters and the results
	beforeStatement              // before one statement; told that one's arguments
	beforeWith                   // before one statement; told the parameters
)

// anchors returns the places, with what Go 1.26 has there.
func anchors() []anchor {
	return []anchor{
		{"main", "func()", atEntry, ""},
		{"main", "func()", beforeStatement, "main_main"},
		{"execute", "func(gp *g, inheritTime bool)", atEntry, ""},
		{"runqget", "func(pp *p) (gp *g, inheritTime bool)", afterReturn, ""},
		{"globrunqget", "func() *g", afterReturn, ""},
		{"globrunqgetbatch", "func(n int32) (gp *g, q gQueue)", afterReturn, ""},
		{"runqput", "func(pp *p, gp *g, next bool)", afterReturn, ""},
		{"runqputslow", "func(pp *p, gp *g, h, t uint32) bool", afterReturn, ""},
		{"globrunqput", "func(gp *g)", atEntry, ""},
		{"runqgrab", "func(pp *p, batch *[256]guintptr, batchHead uint32, stealRunNextG bool) uint32", afterReturn, ""},
		{"runqgrab", "func(pp *p, batch *[256]guintptr, batchHead uint32, stealRunNextG bool) uint32", beforeWith, "usleep"},
		{"wakep", "func()", beforeStatement, "startm"},
		{"ready", "func(gp *g, traceskip int, next bool)", atEntry, ""},
		{"injectglist", "func(glist *gList)", atEntry, ""},
		{"newproc1", "func(fn *funcval, callergp *g, callerpc uintptr, parked bool, waitreason waitReason) *g", afterReturn, ""},
		{"park_m", "func(gp *g)", atEntry, ""},
		{"goexit0", "func(gp *g)", atEntry, ""},
		{"goschedImpl", "func(gp *g, preempted bool)", atEntry, ""},
		{"goyield_m", "func(gp *g)", atEntry, ""},
		{"reentersyscall", "func(pc, sp, bp uintptr)", atEntry, ""},
		{"exitsyscall", "func()", atEntry, ""},
		{"retake", "func(now int64) uint32", beforeStatement, "handoffp"},
		{"preemptone", "func(pp *p) bool", afterReturn, ""},
	}
}

// edit returns the insertions for the anchor.
func (a anchor) edit(fset *token.FileSet, f *ast.FuncDecl) ([]edit, error) {
	offset := func(p token.Pos) int { return fset.Position(p).Offset }
	decided := a.fn + "Decided"
	params := parameters(f)
	switch a.where {
	case atEntry:
		call := fmt.Sprintf("\n\t%s(%s)", decided, strings.Join(params, ", "))
		return []edit{{at: offset(f.Body.Lbrace) + 1, new: call}}, nil
	case afterReturn:
		return []edit{{offset(f.Name.Pos()), a.fn, a.fn + "Undecided"},
			{at: offset(f.End()), new: forwarder(fset, f, decided, params)}}, nil
	}
	stmt, args := statement(f, a.statement)
	if stmt == nil {
		return nil, &OverlayError{fmt.Sprintf("its %s has no statement with %s", a.fn, a.statement)}
	}
	if a.where == beforeWith {
		args = params
	}
	call := fmt.Sprintf("%sBefore_%s(%s)\n\t", a.fn, a.statement, strings.Join(args, ", "))
	return []edit{{at: offset(stmt.Pos()), new: call}}, nil
}

// forwarder is a function of f's old name. It calls f under its new name and
// tells decided of the parameters and the results.
func forwarder(fset *token.FileSet, f *ast.FuncDecl, decided string, params []string) string {
	results := numbered(f.Type.Results)
	get, give := "", ""
	if len(results) > 0 {
		list := strings.Join(results, ", ")
		get, give = list+" := ", "\treturn "+list+"\n"
	}
	return fmt.Sprintf("\n\nfunc %s%s {\n\t%s%sUndecided(%s)\n\t%s(%s)\n%s}\n",
		f.Name.Name, strings.TrimPrefix(signature(fset, f), "func"), get, f.Name.Name, strings.Join(params, ", "),
		decided, strings.Join(slices.Concat(params, results), ", "), give)
}

// parameters lists the names of a function's parameters.
func parameters(f *ast.FuncDecl) (all []string) {
	for _, field := range f.Type.Params.List {
		for _, name := range field.Names {
			all = append(all, name.Name)
		}
	}
	return all
}

// numbered makes a new name for each result: a forwarder may not declare again
// those that the results have.
func numbered(results *ast.FieldList) (all []string) {
	for i := range results.NumFields() {
		all = append(all, fmt.Sprint("r", i))
	}
	return all
}

// statement finds the statement of f that calls the named function or takes
// its value, and returns the names that are its arguments.
func statement(f *ast.FuncDecl, name string) (found ast.Stmt, args []string) {
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch s := n.(type) {
		case *ast.ExprStmt:
			if call, ok := s.X.(*ast.CallExpr); ok && isName(call.Fun, name) && found == nil {
				found, args = s, identifiers(call.Args)
			}
		case *ast.AssignStmt:
			if len(s.Rhs) == 1 && isName(s.Rhs[0], name) && found == nil {
				found = s
			}
		}
		return found == nil
	})
	return found, args
}

func isName(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// identifiers returns the names among the arguments: what is no name stays
// away, and then the compiler finds the call of the anchor wrong.
func identifiers(list []ast.Expr) (all []string) {
	for _, e := range list {
		if id, ok := e.(*ast.Ident); ok {
			all = append(all, id.Name)
		}
	}
	return all
}

// An OverlayError says why the scheduler of a toolchain cannot be made to log.
type OverlayError struct{ Msg string }

// Error says what is missing.
func (e *OverlayError) Error() string {
	return "the real scheduler's decisions cannot be logged: " + e.Msg
}

// signature prints a function's type.
func signature(fset *token.FileSet, f *ast.FuncDecl) string {
	var b bytes.Buffer
	if err := format.Node(&b, fset, f.Type); err != nil {
		panic(err) // the type was just parsed
	}
	return b.String()
}
