package std

import (
	"bytes"

	"github.com/gmpsim/gmpsim/lang/native"
)

func bytesNatives() table {
	return table{
		"bytes.Clone":     b1b(bytes.Clone),
		"bytes.ToLower":   b1b(bytes.ToLower),
		"bytes.ToUpper":   b1b(bytes.ToUpper),
		"bytes.TrimSpace": b1b(bytes.TrimSpace),
		//lint:ignore SA1019 a program may still call it
		"bytes.Title":         b1b(bytes.Title),
		"bytes.ToTitle":       b1b(bytes.ToTitle),
		"bytes.ToValidUTF8":   native.Do(validBytes),
		"bytes.TrimPrefix":    b2b(bytes.TrimPrefix),
		"bytes.TrimSuffix":    b2b(bytes.TrimSuffix),
		"bytes.Trim":          bsb(bytes.Trim),
		"bytes.TrimLeft":      bsb(bytes.TrimLeft),
		"bytes.TrimRight":     bsb(bytes.TrimRight),
		"bytes.Compare":       b2i(bytes.Compare),
		"bytes.Count":         b2i(bytes.Count),
		"bytes.Index":         b2i(bytes.Index),
		"bytes.LastIndex":     b2i(bytes.LastIndex),
		"bytes.Contains":      native.Do(func(c *native.Call) { found(c, bytes.Index(c.Bytes(0), c.Bytes(1))) }),
		"bytes.Equal":         b2bool(bytes.Equal),
		"bytes.EqualFold":     b2bool(bytes.EqualFold),
		"bytes.HasPrefix":     b2bool(bytes.HasPrefix),
		"bytes.HasSuffix":     b2bool(bytes.HasSuffix),
		"bytes.CutPrefix":     b2cut(bytes.CutPrefix),
		"bytes.CutSuffix":     b2cut(bytes.CutSuffix),
		"bytes.Cut":           native.Do(cutBytes),
		"bytes.ContainsAny":   native.Do(func(c *native.Call) { found(c, bytes.IndexAny(c.Bytes(0), c.String(1))) }),
		"bytes.ContainsRune":  native.Do(func(c *native.Call) { found(c, bytes.IndexRune(c.Bytes(0), char(c, 1))) }),
		"bytes.IndexAny":      native.Do(func(c *native.Call) { c.SetInt(0, bytes.IndexAny(c.Bytes(0), c.String(1))) }),
		"bytes.LastIndexAny":  native.Do(func(c *native.Call) { c.SetInt(0, bytes.LastIndexAny(c.Bytes(0), c.String(1))) }),
		"bytes.IndexByte":     native.Do(func(c *native.Call) { c.SetInt(0, bytes.IndexByte(c.Bytes(0), byte(c.Uint64(1)))) }),
		"bytes.LastIndexByte": native.Do(func(c *native.Call) { c.SetInt(0, bytes.LastIndexByte(c.Bytes(0), byte(c.Uint64(1)))) }),
		"bytes.IndexRune":     native.Do(func(c *native.Call) { c.SetInt(0, bytes.IndexRune(c.Bytes(0), char(c, 1))) }),
		"bytes.Fields":        native.Do(fieldsBytes),
		"bytes.Split":         splitBytes(bytes.Split),
		"bytes.SplitN":        splitBytesN(bytes.SplitN),
		"bytes.SplitAfter":    splitBytes(bytes.SplitAfter),
		"bytes.SplitAfterN":   splitBytesN(bytes.SplitAfterN),
		"bytes.Join":          native.Do(joinBytes),
		"bytes.Replace":       native.Do(func(c *native.Call) { replaceBytes(c, c.Int(3)) }),
		"bytes.ReplaceAll":    native.Do(func(c *native.Call) { replaceBytes(c, -1) }),
	}
}

// The makers below are named for a function's parameters (b a []byte, s a
// string) and its result.

func b1b(f func([]byte) []byte) native.Func {
	return native.Do(func(c *native.Call) { c.SetBytes(0, f(c.Bytes(0))) })
}

func b2b(f func(_, _ []byte) []byte) native.Func {
	return native.Do(func(c *native.Call) { c.SetBytes(0, f(c.Bytes(0), c.Bytes(1))) })
}

func bsb(f func([]byte, string) []byte) native.Func {
	return native.Do(func(c *native.Call) { c.SetBytes(0, f(c.Bytes(0), c.String(1))) })
}

func b2i(f func(_, _ []byte) int) native.Func {
	return native.Do(func(c *native.Call) { c.SetInt(0, f(c.Bytes(0), c.Bytes(1))) })
}

func b2bool(f func(_, _ []byte) bool) native.Func {
	return native.Do(func(c *native.Call) { c.SetBool(0, f(c.Bytes(0), c.Bytes(1))) })
}

func b2cut(f func(_, _ []byte) ([]byte, bool)) native.Func {
	return native.Do(func(c *native.Call) {
		rest, ok := f(c.Bytes(0), c.Bytes(1))
		c.SetBytes(0, rest)
		c.SetBool(1, ok)
	})
}

func cutBytes(c *native.Call) {
	before, after, found := bytes.Cut(c.Bytes(0), c.Bytes(1))
	c.SetBytes(0, before)
	c.SetBytes(1, after)
	c.SetBool(2, found)
}
