package std

import (
	"strings"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A function that ends early must not cost as if it had read all of its text: a loop that
// takes a word after another off a text would take time that grows with the square of its
// length. So what these cost for bytes is not by their arguments, but by what they say.

// A reach returns how many bytes a call has looked at or made, once it is over.
type reach func(c *native.Call) int

// reaches has them, by the names that package strings and package bytes share.
var reaches = map[string]reach{
	"HasPrefix": shorter, "HasSuffix": shorter, "TrimPrefix": shorter, "TrimSuffix": shorter, "CutPrefix": shorter,
	"CutSuffix": shorter, "Compare": shorter, "Equal": shorter, "EqualFold": shorter,

	"Index": untilFound, "IndexAny": untilFound, "IndexByte": untilFound, "IndexRune": untilFound,
	"LastIndex": fromFound, "LastIndexAny": fromFound, "LastIndexByte": fromFound,
	"Cut":  func(c *native.Call) int { return min(c.Len(0), c.ResultLen(0)+1) },
	"Trim": trimmed, "TrimLeft": trimmed, "TrimRight": trimmed, "TrimSpace": trimmed,

	"repeat": made, "Join": made,

	// These say so themselves, since their results do not tell.
	"Contains": nil, "ContainsAny": nil, "ContainsRune": nil, "SplitN": nil, "SplitAfterN": nil,
}

// endsEarly reports whether a function with such a name has a reach.
func endsEarly(name string) bool {
	if strings.HasPrefix(name, "unicode/utf8.Decode") || strings.HasPrefix(name, "unicode/utf8.FullRune") {
		return true // they read a rune
	}
	pkg, name, _ := strings.Cut(name, ".")
	_, ok := reaches[name]
	return ok && (pkg == "strings" || pkg == "bytes")
}

// withReach makes the functions of a package say how far they read.
func withReach(pkg string, t table) table {
	for name, of := range reaches {
		f, ok := t[pkg+"."+name]
		if !ok || of == nil {
			continue
		}
		do := f.Do
		f.Do = func(c *native.Call) {
			do(c)
			c.Work = of(c)
		}
		t[pkg+"."+name] = f
	}
	return t
}

func shorter(c *native.Call) int { return min(c.Len(0), c.Len(1)) }

func untilFound(c *native.Call) int {
	if i := c.ResultLen(0); i >= 0 {
		return i + 1
	}
	return c.Len(0)
}

func fromFound(c *native.Call) int { return c.Len(0) - max(c.ResultLen(0), 0) }

func trimmed(c *native.Call) int { return c.Len(0) - c.ResultLen(0) + 1 }

func made(c *native.Call) int { return c.ResultLen(0) }

// found sets the result of a function that says whether something is at i of a text of n bytes.
func found(c *native.Call, i int) {
	c.SetBool(0, i >= 0)
	if c.Work = c.Len(0); i >= 0 {
		c.Work = i + 1
	}
}

// parts sets the result of a function that splits a text at the first separators only.
func parts[T ~string | ~[]byte](c *native.Call, all []T) {
	native.SetSlice(c, 0, all)
	if c.Work = c.Len(0); c.Int(2) > 0 && len(all) > 0 {
		c.Work -= len(all[len(all)-1])
	}
}
