package view

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A SyntaxError says what is wrong with an expression, and where: Column counts from 1.
type SyntaxError struct {
	Text   string // the expression
	Column int
	Msg    string
}

// Error has the expression below what is wrong, with a caret under the place.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s\n        %s\n        %s^", e.Msg, e.Text, strings.Repeat(" ", e.Column-1))
}

// A term gives a number for a state; 0 is false.
type term func(*event.State) int64

// wholeState are the terms that are about no one thing.
func wholeState() map[string]term {
	return map[string]term{
		"globrunq":   func(s *event.State) int64 { return int64(len(s.Global)) },
		"spinning":   func(s *event.State) int64 { return int64(s.Spins) },
		"idlep":      func(s *event.State) int64 { return int64(len(s.IdleP)) },
		"idlem":      func(s *event.State) int64 { return int64(len(s.IdleM)) },
		"threads":    func(s *event.State) int64 { return int64(len(s.Ms)) },
		"goroutines": func(s *event.State) int64 { return int64(len(s.Gs)) },
		"waiting":    func(s *event.State) int64 { return int64(len(s.Waits)) },
	}
}

// fields are what a channel or a thing of package sync is asked for.
func fields() map[string]func(s *event.State, id int64) int64 {
	line := func(kinds ...event.QueueKind) func(*event.State, int64) int64 {
		return func(s *event.State, id int64) (n int64) {
			for _, k := range kinds {
				n += int64(len(s.Queues[event.Queue{Of: k, ID: id}]))
			}
			return n
		}
	}
	return map[string]func(s *event.State, id int64) int64{
		"len":    func(s *event.State, id int64) int64 { return int64(s.Chans[id].Len) },
		"cap":    func(s *event.State, id int64) int64 { return int64(s.Chans[id].Cap) },
		"closed": func(s *event.State, id int64) int64 { return truth(s.Chans[id].Closed) },
		"sendq":  line(event.QueueSend), "recvq": line(event.QueueRecv),
		"held":    func(s *event.State, id int64) int64 { _, held := s.Mutex[id]; return truth(held) },
		"waiters": line(event.QueueMutex, event.QueueSema, event.QueueWaitGroup, event.QueueCond, event.QueueReader, event.QueueWriter),
		"readers": func(s *event.State, id int64) int64 { return int64(len(s.Reads[id])) },
		"counter": func(s *event.State, id int64) int64 { return int64(s.Count[id]) },
	}
}

// channelFields are those that only a channel has.
const channelFields = "len cap closed sendq recvq"

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// Condition reads an expression about a state, such as
//
//	runq(P0) > 200
//	ch.len == 3 && spinning == 0
//	mu.waiters > 1
//
// The names of channels and of things of package sync are those that the run has told so far. The error is a
// SyntaxError.
func (b *Book) Condition(text string) (func(*event.State) bool, error) {
	c := condition{book: b, text: text}
	x, err := parser.ParseExpr(strings.ReplaceAll(text, "#", "_")) // the second of a name is c#2; field reads the text itself
	if list, ok := err.(scanner.ErrorList); ok && len(list) > 0 {
		return nil, &SyntaxError{text, min(list[0].Pos.Column, len(text)+1), "this is no expression: " + list[0].Msg}
	} else if err != nil {
		return nil, &SyntaxError{text, 1, err.Error()}
	}
	t := c.term(x)
	if c.err != nil {
		return nil, c.err
	}
	return func(s *event.State) bool { return t(s) != 0 }, nil
}

// A condition is an expression as it is read.
type condition struct {
	book *Book
	text string
	err  *SyntaxError // the first
}

// wrong notes what is wrong with a part of the expression.
func (c *condition) wrong(at ast.Node, format string, args ...any) term {
	if c.err == nil {
		c.err = &SyntaxError{c.text, int(at.Pos()), fmt.Sprintf(format, args...)}
	}
	return func(*event.State) int64 { return 0 }
}

func (c *condition) term(x ast.Expr) term {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return c.term(x.X)
	case *ast.BasicLit:
		n, err := strconv.ParseInt(x.Value, 0, 64)
		if err != nil {
			return c.wrong(x, "want a whole number, not %s", x.Value)
		}
		return func(*event.State) int64 { return n }
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			t := c.term(x.X)
			return func(s *event.State) int64 { return truth(t(s) == 0) }
		}
	case *ast.BinaryExpr:
		return c.binary(x)
	case *ast.Ident:
		if t, ok := wholeState()[x.Name]; ok {
			return t
		}
		return c.wrong(x, "there is no %q; there are runq(P0), %s, and fields such as ch.len and mu.waiters", x.Name, keys(wholeState()))
	case *ast.CallExpr:
		return c.queue(x)
	case *ast.SelectorExpr:
		return c.field(x)
	}
	return c.wrong(x, "this is not understood here")
}

// binary is a comparison, or two of them.
func (c *condition) binary(x *ast.BinaryExpr) term {
	operators := map[token.Token]func(a, b int64) int64{
		token.LAND: func(a, b int64) int64 { return truth(a != 0 && b != 0) },
		token.LOR:  func(a, b int64) int64 { return truth(a != 0 || b != 0) },
		token.EQL:  func(a, b int64) int64 { return truth(a == b) },
		token.NEQ:  func(a, b int64) int64 { return truth(a != b) },
		token.LSS:  func(a, b int64) int64 { return truth(a < b) },
		token.LEQ:  func(a, b int64) int64 { return truth(a <= b) },
		token.GTR:  func(a, b int64) int64 { return truth(a > b) },
		token.GEQ:  func(a, b int64) int64 { return truth(a >= b) },
		token.ADD:  func(a, b int64) int64 { return a + b },
		token.SUB:  func(a, b int64) int64 { return a - b },
	}
	op := operators[x.Op]
	if op == nil {
		return c.wrong(x, "there is no %v here; use comparisons, && and ||", x.Op)
	}
	a, b := c.term(x.X), c.term(x.Y)
	return func(s *event.State) int64 { return op(a(s), b(s)) }
}

// queue is the length of a P's queue: runq(P0).
func (c *condition) queue(x *ast.CallExpr) term {
	if name, ok := x.Fun.(*ast.Ident); !ok || name.Name != "runq" || len(x.Args) != 1 {
		return c.wrong(x, "the only call here is runq, of a processor: runq(P0)")
	}
	p, ok := x.Args[0].(*ast.Ident)
	if !ok {
		return c.wrong(x.Args[0], "want a processor, such as P0")
	}
	subject, err := ParseSubject(p.Name)
	if err != nil || subject.letter != 'P' {
		return c.wrong(p, "want a processor, such as P0")
	}
	return func(s *event.State) int64 {
		if subject.id >= int64(len(s.Ps)) {
			return 0
		}
		return int64(len(s.Ps[subject.id].Queue))
	}
}

// field is what a channel or a lock is asked for. What has a dot in its name is one, too: s.mu.held.
func (c *condition) field(x *ast.SelectorExpr) term {
	name := c.text[x.X.Pos()-1 : x.X.End()-1]
	id, channel, ok := c.book.named(name)
	field := fields()[x.Sel.Name]
	switch {
	case field == nil:
		return c.wrong(x.Sel, "there is no field %s; there are %s", x.Sel.Name, keys(fields()))
	case !ok:
		return c.wrong(x, "nothing is called %s so far%s", name, c.book.known())
	case channel != slices.Contains(strings.Fields(channelFields), x.Sel.Name):
		return c.wrong(x.Sel, "%s has no %s", name, x.Sel.Name)
	}
	return func(s *event.State) int64 { return field(s, id) }
}

// keys lists the keys of a table, in order.
func keys[V any](m map[string]V) string {
	var list []string
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}
