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
	inLocal
	namedZone
	unfitTime
	refusedTime
)

// nowhere is a zone that no text says: what is read in it says none.
var nowhere = time.FixedZone("nowhere", 86399)

// parseTime is (layout, value, zone, offset, rules, utc). The host's own local zone has no part in it.
func parseTime(c *native.Call) {
	layout, value := c.String(0), c.String(1)
	loc := (*time.Location)(c.Pointer(4))
	if loc == nil {
		loc = time.FixedZone(c.String(2), c.Int(3))
	}
	t, err := time.ParseInLocation(layout, value, nowhere)
	absent := err == nil && t.Location() == nowhere
	switch {
	case absent && c.Bool(5):
		t, err = time.ParseInLocation(layout, value, time.UTC)
	case err == nil:
		t, err = time.ParseInLocation(layout, value, loc)
	}
	setParsed(c, t, err)
	switch {
	case err != nil:
	case absent:
		c.SetInt(4, inZone)
	case t.Location() == loc:
		c.SetInt(4, inLocal)
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
	if t.Location() == time.Local {
		zone = "" // the host's, which the text did not say
	}
	c.SetInt64(0, t.Unix()+epoch)
	c.SetInt64(1, int64(t.Nanosecond()))
	c.SetString(2, zone)
	c.SetInt(3, offset)
	c.SetInt(4, namedZone)
}

// goString is the expression up to the zone's name.
func goString(c *native.Call) {
	c.SetString(0, strings.TrimSuffix(hostTime(c.Int64(0), c.Int64(1), "UTC", 0).GoString(), "time.UTC)"))
}

// quoteTime quotes a string as the errors of time do.
func quoteTime(s string) string {
	return strings.TrimSuffix(strings.TrimPrefix((&time.ParseError{Value: s, Message: "\x00"}).Error(), "parsing time "), "\x00")
}

// marshalTime is (form, sec, nsec, zone, offset).
func marshalTime(c *native.Call) {
	t := hostTime(c.Int64(1), c.Int64(2), c.String(3), c.Int(4))
	data, err := map[string]func() ([]byte, error){
		"text": t.MarshalText, "json": t.MarshalJSON, "binary": t.MarshalBinary,
		"append text":   func() ([]byte, error) { return t.AppendText(nil) }, // its errors have its name
		"append binary": func() ([]byte, error) { return t.AppendBinary(nil) },
	}[c.String(0)]()
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
