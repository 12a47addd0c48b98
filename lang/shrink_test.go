package lang_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"strings"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/lang/internal/randprog"
)

// patience is how long a program is made smaller.
const patience = time.Minute

// shrink returns a small program that still prints something else here than when
// it is compiled: the first function that differs, without the declarations and
// statements that it does not take. They are left out in ever smaller pieces.
func shrink(t *testing.T, src []byte, want, got string) []byte {
	src = alone(src, firstDifference(want, got))
	if !differs(t, src) {
		t.Log("the difference is not there when the function is alone")
	}
	end := time.Now().Add(patience)
	for size := 64; size > 0; size /= 2 {
		for at := 0; time.Now().Before(end); {
			smaller, more := without(src, func(n int, _ ast.Node) bool { return n >= at && n < at+size })
			if at >= more {
				break
			}
			if differs(t, smaller) {
				src = smaller
			} else {
				at += size
			}
		}
	}
	return src
}

// firstDifference returns the number of the function that prints something else.
func firstDifference(want, got string) int {
	have := randprog.Split(got)
	for i, part := range randprog.Split(want) {
		if i >= len(have) || have[i] != part {
			return i
		}
	}
	return 0
}

// alone leaves one of a program's random functions.
func alone(src []byte, i int) []byte {
	keep := fmt.Sprintf("f%d", i)
	src, _ = without(src, func(_ int, node ast.Node) bool {
		switch node := node.(type) {
		case *ast.FuncDecl:
			return node.Recv == nil && strings.Trim(node.Name.Name, "0123456789") == "f" && node.Name.Name != keep
		case *ast.ExprStmt:
			call, ok := node.X.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 {
				return false
			}
			fn, ok := call.Fun.(*ast.Ident)
			arg, isName := call.Args[1].(*ast.Ident)
			return ok && isName && fn.Name == "run" && arg.Name != keep
		}
		return false
	})
	return src
}

// differs reports whether a program can be run and prints something else when
// it is compiled.
func differs(t *testing.T, src []byte) bool {
	got, err := interpreted(src)
	if err != nil {
		return false
	}
	want, err := compiled(t, src)
	return err == nil && got != want
}

// without leaves out the declarations and statements that drop chooses by their
// number, in the order of the text, and says how many there are.
func without(src []byte, drop func(n int, node ast.Node) bool) (smaller []byte, all int) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "random.go", src, 0)
	if err != nil {
		return src, 0
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.File:
			node.Decls = kept(node.Decls, &all, drop)
		case *ast.BlockStmt:
			node.List = kept(node.List, &all, drop)
		case *ast.CaseClause:
			node.Body = kept(node.Body, &all, drop)
		}
		return true
	})
	var b bytes.Buffer
	if err := format.Node(&b, fset, file); err != nil {
		return src, all
	}
	return b.Bytes(), all
}

func kept[T ast.Node](list []T, n *int, drop func(int, ast.Node) bool) (rest []T) {
	for _, x := range list {
		if !drop(*n, x) {
			rest = append(rest, x)
		}
		*n++
	}
	return rest
}
