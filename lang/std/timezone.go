package std

import (
	"time"
	_ "time/tzdata" // where the host has no database of zones
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// The bits of what (*time.rules).at says of the ends, as the text of time has them.
const (
	hasStart = 1 << iota
	hasEnd
)

// findRules looks a zone up in the database.
func findRules(c *native.Call) {
	loc, err := time.LoadLocation(c.String(0))
	if err != nil {
		c.SetString(1, err.Error())
		return
	}
	c.SetPointer(0, unsafe.Pointer(loc))
}

// rulesAt is (loc, sec).
func rulesAt(c *native.Call, loc *time.Location) {
	t := time.Unix(c.Int64(1)-epoch, 0).In(loc)
	name, offset := t.Zone()
	c.SetString(0, name)
	c.SetInt(1, offset)
	c.SetBool(2, t.IsDST())
	start, end := t.ZoneBounds()
	within := 0
	if !start.IsZero() {
		c.SetInt64(3, start.Unix()+epoch)
		within |= hasStart
	}
	if !end.IsZero() {
		c.SetInt64(4, end.Unix()+epoch)
		within |= hasEnd
	}
	c.SetInt(5, within)
}
