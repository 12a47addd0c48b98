package std

import (
	"encoding/base64"
	"encoding/hex"

	"github.com/gmpsim/gmpsim/lang/native"
)

// encodingNatives are encoding/hex and encoding/base64.
func encodingNatives() table {
	return table{
		"encoding/hex.encode":    native.Do(func(c *native.Call) { c.SetString(0, hex.EncodeToString(c.Bytes(0))) }),
		"encoding/hex.decode":    native.Do(hexDecode),
		"encoding/hex.Dump":      native.Do(func(c *native.Call) { c.SetString(0, hex.Dump(c.Bytes(0))) }),
		"encoding/base64.encode": native.Do(func(c *native.Call) { c.SetString(0, alphabet(c).EncodeToString(c.Bytes(3))) }),
		"encoding/base64.decode": native.Do(base64Decode),
	}
}

// hexDecode returns what could be decoded, and what it stopped at: -1 is an odd
// length, -2 the end.
func hexDecode(c *native.Call) {
	b, err := hex.DecodeString(c.String(0))
	c.SetBytes(0, b)
	switch err := err.(type) {
	case nil:
		c.SetInt(1, -2)
	case hex.InvalidByteError:
		c.SetInt(1, int(err))
	default:
		c.SetInt(1, -1)
	}
}

// alphabet makes the encoding of the arguments: alphabet, padding, strict.
func alphabet(c *native.Call) *base64.Encoding {
	e := base64.NewEncoding(c.String(0)).WithPadding(rune(c.Int(1)))
	if c.Bool(2) {
		e = e.Strict()
	}
	return e
}

// base64Decode returns what could be decoded, and the place of the error or -1.
func base64Decode(c *native.Call) {
	b, err := alphabet(c).DecodeString(c.String(3))
	c.SetBytes(0, b)
	c.SetInt(1, -1)
	if at, ok := err.(base64.CorruptInputError); ok {
		c.SetInt(1, int(at))
	}
}
