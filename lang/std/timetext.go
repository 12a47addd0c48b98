package std

import (
	"errors"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/lang/native"
)

// The answers of parse, as the text of time numbers them.
const (
	inZone = iota
	namedZone
	unfitTime
	refusedTime
)

// parseTime is (layout, value, zone, offset, rules).
func parseTime(c *native.Call) {
	loc := (*time.Location)(c.Pointer(4))
	if loc == nil {
		loc = time.FixedZone(c.String(2), c.Int(3))
	}
	t, err := time.ParseInLocation(c.String(0), c.String(1), loc)
	setParsed(c, t, err)
	if err == nil && t.Location() == loc {
		c.SetInt(4, inZone)
	}
}

// setParsed sets the results of parse and unmarshal.
func setParsed(c *native.Call, t time.Time, err error) {
	var bad *time.ParseError
	switch {
	case errors.As(err, &bad):
		c.SetInt(4, unfitTime)
		c.SetString(5, bad.LayoutElem)
		c.SetString(6, bad.ValueElem)
		c.SetString(7, bad.Message)
		return
	case err != nil:
		c.SetInt(4, refusedTime)
		c.SetString(7, err.Error())
		return
	}
	zone, offset := t.Zone()
	c.SetInt64(0, t.Unix()+epoch)
	c.SetInt64(1, int64(t.Nanosecond()))
	c.SetString(2, zone)
	c.SetInt(3, offset)
	c.SetInt(4, namedZone)
}

func goString(c *native.Call) {
	c.SetString(0, hostTime(c.Int64(0), c.Int64(1), c.String(2), c.Int(3)).GoString())
}

// quoteTime quotes a string as the errors of time do.
func quoteTime(s string) string {
	return strings.TrimSuffix(strings.TrimPrefix((&time.ParseError{Value: s, Message: "\x00"}).Error(), "parsing time "), "\x00")
}

// marshalTime is (form, sec, nsec, zone, offset).
func marshalTime(c *native.Call) {
	t := hostTime(c.Int64(1), c.Int64(2), c.String(3), c.Int(4))
	data, err := map[string]func() ([]byte, error){"text": t.MarshalText, "json": t.MarshalJSON, "binary": t.MarshalBinary}[c.String(0)]()
	c.SetBytes(0, data)
	if err != nil {
		c.SetString(1, err.Error())
	}
}

// unmarshalTime is (form, data).
func unmarshalTime(c *native.Call) {
	var t time.Time
	read := map[string]func([]byte) error{"text": t.UnmarshalText, "json": t.UnmarshalJSON, "binary": t.UnmarshalBinary}[c.String(0)]
	err := read(c.Bytes(1))
	setParsed(c, t, err)
}
