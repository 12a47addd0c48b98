package std

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/gmpsim/gmpsim/lang/native"
)

// jsonNatives are the leaves of encoding/json: syntax, quoting, numbers.
func jsonNatives() table {
	return table{
		"encoding/json.check":       native.Do(jsonCheck),
		"encoding/json.first":       native.Do(jsonFirst),
		"encoding/json.compact":     native.Do(jsonCompact),
		"encoding/json.indent":      native.Do(jsonIndent),
		"encoding/json.quote":       native.Do(jsonQuote),
		"encoding/json.formatFloat": native.Do(jsonFloat),
		"encoding/json.unquote":     native.Do(jsonUnquote),
		"encoding/json.escaped":     native.Do(jsonEscaped),
	}
}

// setSyntax sets result i to what is wrong and i+1 to where, unless nothing is.
func setSyntax(c *native.Call, i int, err error) {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		c.SetString(i, syntax.Error())
		c.SetInt64(i+1, syntax.Offset)
	}
}

// anything takes in every JSON value, so that only the syntax is looked at.
type anything struct{}

func (anything) UnmarshalJSON([]byte) error { return nil }

func jsonCheck(c *native.Call) { setSyntax(c, 0, json.Unmarshal(c.Bytes(0), new(anything))) }

// jsonFirst measures the first value of a text that may go on. What is neither an
// object nor an array ends only with what follows it.
func jsonFirst(c *native.Call) {
	data, end := c.Bytes(0), c.Bool(1)
	d := json.NewDecoder(bytes.NewReader(data))
	err := d.Decode(new(anything))
	n := int(d.InputOffset())
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
	case err != nil:
		setSyntax(c, 1, err)
	case n < len(data) || end || bytes.IndexByte([]byte("]}"), data[n-1]) >= 0:
		c.SetInt(0, n)
	}
}

func jsonCompact(c *native.Call) {
	var b bytes.Buffer
	err := json.Compact(&b, c.Bytes(0))
	text := b.Bytes()
	if c.Bool(1) {
		text = escapeHTML(c, text)
	}
	c.SetBytes(0, text)
	setSyntax(c, 1, err)
}

func jsonIndent(c *native.Call) {
	data, prefix, level := c.Bytes(0), c.String(1), c.String(2)
	if !indentRoom(c, data, len(prefix), len(level)) {
		return
	}
	var b bytes.Buffer
	err := json.Indent(&b, data, prefix, level)
	c.SetBytes(0, b.Bytes())
	setSyntax(c, 1, err)
}

// jsonFloat is (f, bits); what is no number gives nothing.
func jsonFloat(c *native.Call) {
	v := any(c.Float64(0))
	if c.Int(1) == 32 {
		v = float32(c.Float64(0))
	}
	if text, err := json.Marshal(v); err == nil {
		c.SetString(0, string(text))
	}
}

func jsonUnquote(c *native.Call) {
	var s string
	err := json.Unmarshal(c.Bytes(0), &s)
	c.SetString(0, s)
	c.SetBool(1, err == nil && len(c.Bytes(0)) > 0 && c.Bytes(0)[0] == '"')
}

func jsonEscaped(c *native.Call) { c.SetBytes(0, escapeHTML(c, c.Bytes(0))) }
