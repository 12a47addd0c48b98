package std

import (
	"strings"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// view returns a []byte as a string of the same memory.
func view(c *native.Call) {
	b := c.Bytes(0)
	c.SetString(0, unsafe.String(unsafe.SliceData(b), len(b)))
}

func stringsNatives() table {
	return table{
		"strings.view":  native.Do(view),
		"strings.Clone": s1s(strings.Clone),
		//lint:ignore SA1019 a program may still call it
		"strings.Title":         s1s(strings.Title),
		"strings.ToLower":       s1s(strings.ToLower),
		"strings.ToTitle":       s1s(strings.ToTitle),
		"strings.ToUpper":       s1s(strings.ToUpper),
		"strings.TrimSpace":     s1s(strings.TrimSpace),
		"strings.ToValidUTF8":   native.Do(validText),
		"strings.Trim":          s2s(strings.Trim),
		"strings.TrimLeft":      s2s(strings.TrimLeft),
		"strings.TrimRight":     s2s(strings.TrimRight),
		"strings.TrimPrefix":    s2s(strings.TrimPrefix),
		"strings.TrimSuffix":    s2s(strings.TrimSuffix),
		"strings.Compare":       s2i(strings.Compare),
		"strings.Count":         s2i(strings.Count),
		"strings.Index":         s2i(strings.Index),
		"strings.IndexAny":      s2i(strings.IndexAny),
		"strings.LastIndex":     s2i(strings.LastIndex),
		"strings.LastIndexAny":  s2i(strings.LastIndexAny),
		"strings.Contains":      s2found(strings.Index),
		"strings.ContainsAny":   s2found(strings.IndexAny),
		"strings.EqualFold":     s2b(strings.EqualFold),
		"strings.HasPrefix":     s2b(strings.HasPrefix),
		"strings.HasSuffix":     s2b(strings.HasSuffix),
		"strings.Split":         s2list(strings.Split),
		"strings.SplitAfter":    s2list(strings.SplitAfter),
		"strings.SplitN":        s2nlist(strings.SplitN),
		"strings.SplitAfterN":   s2nlist(strings.SplitAfterN),
		"strings.CutPrefix":     cutEnd(strings.CutPrefix),
		"strings.CutSuffix":     cutEnd(strings.CutSuffix),
		"strings.Cut":           native.Do(cut),
		"strings.Fields":        native.Do(fields),
		"strings.Join":          native.Do(join),
		"strings.repeat":        native.Do(repeat),
		"strings.Replace":       native.Do(func(c *native.Call) { replace(c, c.Int(3)) }),
		"strings.ReplaceAll":    native.Do(func(c *native.Call) { replace(c, -1) }),
		"strings.replaceAll":    native.Do(replacePairs),
		"strings.ContainsRune":  native.Do(func(c *native.Call) { found(c, strings.IndexRune(c.String(0), char(c, 1))) }),
		"strings.IndexRune":     native.Do(func(c *native.Call) { c.SetInt(0, strings.IndexRune(c.String(0), char(c, 1))) }),
		"strings.IndexByte":     native.Do(func(c *native.Call) { c.SetInt(0, strings.IndexByte(c.String(0), byte(c.Uint64(1)))) }),
		"strings.LastIndexByte": native.Do(func(c *native.Call) { c.SetInt(0, strings.LastIndexByte(c.String(0), byte(c.Uint64(1)))) }),
	}
}

// The makers below are named for a function's parameters (s a string, n an
// int) and its result.

func s1s(f func(string) string) native.Func {
	return native.Do(func(c *native.Call) { c.SetString(0, f(c.String(0))) })
}

func s2s(f func(_, _ string) string) native.Func {
	return native.Do(func(c *native.Call) { c.SetString(0, f(c.String(0), c.String(1))) })
}

func s2i(f func(_, _ string) int) native.Func {
	return native.Do(func(c *native.Call) { c.SetInt(0, f(c.String(0), c.String(1))) })
}

func s2b(f func(_, _ string) bool) native.Func {
	return native.Do(func(c *native.Call) { c.SetBool(0, f(c.String(0), c.String(1))) })
}

func s2found(f func(_, _ string) int) native.Func {
	return native.Do(func(c *native.Call) { found(c, f(c.String(0), c.String(1))) })
}

func s2list(f func(_, _ string) []string) native.Func {
	return native.Do(func(c *native.Call) {
		if s, sep := c.String(0), c.String(1); fitsParts(c, s, sep, -1, stringBytes) {
			native.SetSlice(c, 0, f(s, sep))
		}
	})
}

func s2nlist(f func(_, _ string, _ int) []string) native.Func {
	return native.Do(func(c *native.Call) {
		if s, sep, n := c.String(0), c.String(1), c.Int(2); fitsParts(c, s, sep, n, stringBytes) {
			parts(c, f(s, sep, n))
		}
	})
}

func cutEnd(f func(_, _ string) (string, bool)) native.Func {
	return native.Do(func(c *native.Call) {
		rest, ok := f(c.String(0), c.String(1))
		c.SetString(0, rest)
		c.SetBool(1, ok)
	})
}

func cut(c *native.Call) {
	before, after, found := strings.Cut(c.String(0), c.String(1))
	c.SetString(0, before)
	c.SetString(1, after)
	c.SetBool(2, found)
}

// char returns argument i, a rune.
func char(c *native.Call, i int) rune { return rune(c.Int(i)) }
