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

// reaches has those that package strings and package bytes share, by their names there.
var reaches = map[string]reach{
	"HasPrefix": shorter, "HasSuffix": shorter, "TrimPrefix": shorter, "TrimSuffix": shorter, "CutPrefix": shorter,
	"CutSuffix": shorter, "Compare": shorter, "Equal": shorter, "EqualFold": shorter,

	"Index": searching(untilFound), "IndexAny": untilFound, "IndexByte": untilFound, "IndexRune": untilFound,
	"Contains":  searching(func(c *native.Call) int { return c.Work }),
	"LastIndex": fromFound, "LastIndexAny": fromFound, "LastIndexByte": fromFound,
	"Cut":  searching(func(c *native.Call) int { return min(c.Len(0), c.ResultLen(0)+1) }),
	"Trim": trimmed, "TrimLeft": trimmed, "TrimRight": trimmed, "TrimSpace": trimmed,

	"repeat": made, "Join": made,

	"Count": counting(stopUnits), "Split": counting(partUnits), "SplitAfter": counting(partUnits),
	"Replace": counting(putUnits), "ReplaceAll": counting(putUnits), "replaceAll": nil,

	// These say so themselves, since their results do not tell.
	"ContainsAny": nil, "ContainsRune": nil, "SplitN": nil, "SplitAfterN": nil,
}

// otherReaches has those of other packages.
var otherReaches = map[string]reach{
	"strconv.Itoa": digits, "strconv.FormatInt": digits, "strconv.FormatUint": digits, "strconv.unquote": escapes,
	"fmt.leafDecimal":        digits,
	"encoding/base64.encode": func(c *native.Call) int { return c.Len(3) },
	"encoding/base64.decode": func(c *native.Call) int { return c.Len(3) },
	"regexp.machine).expand": made,
	"math/rand.choose":       drawn, "math/rand/v2.choose": drawn,
	"fmt.leafString": converted, "fmt.leafBytes": converted,

	"internal/dyn.Swap":          func(c *native.Call) int { return int(c.Any(0).Type.Elem.Size) },
	"internal/dyn.SortedEntries": func(c *native.Call) int { return c.Any(0).Len() },

	// These say so themselves.
	"internal/order.Basic": nil, "internal/order.Guess": nil, "regexp.machine).find": nil, "regexp.machine).split": nil,
	"internal/digest.Update": nil, "internal/digest.state).write": nil, "internal/digest.state).sum": nil,
	"internal/digest.newState": nil,
}

// reachOf returns the reach of a function, and whether it has one: it may say nil.
func reachOf(name string) (of reach, ok bool) {
	name = plain(name)
	switch pkg, short, _ := strings.Cut(name, "."); pkg {
	case "strings", "bytes":
		of, ok = reaches[short]
	case "unicode":
		if strings.HasPrefix(short, "To") {
			return beyond(0x7f), true
		}
		return beyond(0xff), true
	case "unicode/utf8": // they read a rune
		return nil, strings.HasPrefix(short, "Decode") || strings.HasPrefix(short, "FullRune")
	default:
		of, ok = otherReaches[name]
	}
	return of, ok
}

// endsEarly reports whether a function with such a name has a reach.
func endsEarly(name string) bool {
	_, ok := reachOf(name)
	return ok
}

// withReach makes functions say how far they read.
func withReach(t table) table {
	for name, f := range t {
		of, _ := reachOf(name)
		if of == nil || f.Do == nil {
			continue
		}
		do := f.Do
		f.Do = func(c *native.Call) {
			do(c)
			if c.Completion == native.Returns {
				c.Work = of(c)
			}
		}
		t[name] = f
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

// What a search costs that is for more than a byte: it runs over a text with vector
// instructions, and stops at each place that begins like what it looks for. A place costs
// as much as many bytes that it runs over. Where these are many it goes byte by byte.
const (
	stopUnits = 550
	partUnits = 750  // where the text is split
	putUnits  = 1500 // where something else is put there
	stepUnits = 6
)

// searching adds the stops on the way to what is found.
func searching(to reach) reach {
	return func(c *native.Call) int { return searched(c, to(c)) }
}

// searched is how far a search came that read n bytes.
func searched(c *native.Call, n int) int {
	if c.Len(1) < 2 {
		return n
	}
	return n + min(stops(c, n)*stopUnits, n*stepUnits)
}

// counting is the reach of a function that goes on behind what it finds.
func counting(units int) reach {
	return func(c *native.Call) int { return c.Len(0) + stops(c, c.Len(0))*units }
}

// stops counts the places in the first n bytes that begin like the second text.
func stops(c *native.Call, n int) int {
	if c.Len(1) == 0 {
		return n
	}
	return strings.Count(c.String(0)[:n], c.String(1)[:1])
}

// drawn is 2 for a number that is drawn at once, and 1 for a half of a larger one.
func drawn(c *native.Call) int {
	if c.Int(0) == 1<<32 {
		return 1
	}
	return 2
}

// digits is what a number takes: small ones are ready.
func digits(c *native.Call) int {
	if n := c.ResultLen(0); n > 2 {
		return n + 12
	}
	return 0
}

// escapes is what it takes to take the quotes off a text, which is a part of it if nothing
// in it is escaped.
func escapes(c *native.Call) int {
	if s := c.String(0); strings.IndexByte(s, '\\') < 0 {
		return len(s) / 8
	}
	return c.Len(0)
}

// converted is what it takes to print a text other than as it is.
func converted(c *native.Call) int {
	switch verb := c.Int(3); verb {
	case 's', 'v':
		return 0
	case 'q':
		return c.Len(4) + 10
	}
	return c.Len(4)/3 + 4
}

// beyond is 1 for a rune that is not in the first table.
func beyond(last int) reach {
	return func(c *native.Call) int {
		if c.Int(0) > last {
			return 1
		}
		return 0
	}
}

// found sets the result of a function that says whether something is at i of a text of n bytes.
func found(c *native.Call, i int) {
	c.SetBool(0, i >= 0)
	n := c.Len(0)
	if i >= 0 {
		n = i + 1
	}
	c.Work = n
}

// parts sets the result of a function that splits a text at the first separators only.
func parts[T ~string | ~[]byte](c *native.Call, all []T) {
	native.SetSlice(c, 0, all)
	if c.Work = c.Len(0); c.Int(2) > 0 && len(all) > 0 {
		c.Work -= len(all[len(all)-1])
	}
	c.Work += len(all) * partUnits
}
