package std

import (
	"encoding/base64"
	"encoding/hex"

	"github.com/gmpsim/gmpsim/lang/native"
)

// encodingNatives are encoding/hex and encoding/base64.
func encodingNatives() table {
	return table{
		"encoding/hex.encode":    native.Do(hexEncode),
		"encoding/hex.decode":    native.Do(hexDecode),
		"encoding/hex.Dump":      native.Do(hexDump),
		"encoding/base64.encode": native.Do(base64Encode),
		"encoding/base64.decode": native.Do(base64Decode),
	}
}

// hexEncode has its text twice for a moment, as the real function has.
func hexEncode(c *native.Call) {
	if b := c.Bytes(0); c.Room(2 * uint64(hex.EncodedLen(len(b)))) {
		c.SetString(0, hex.EncodeToString(b))
	}
}

// dumpLine is the length of a line of Dump, which shows 16 bytes.
const dumpLine = 79

func hexDump(c *native.Call) {
	if b := c.Bytes(0); c.Room(uint64(len(b)/16+1) * dumpLine) {
		c.SetString(0, hex.Dump(b))
	}
}

func base64Encode(c *native.Call) {
	if e, b := alphabet(c), c.Bytes(3); c.Room(2 * uint64(e.EncodedLen(len(b)))) {
		c.SetString(0, e.EncodeToString(b))
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
