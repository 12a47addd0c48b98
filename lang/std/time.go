package std

import (
	"fmt"
	"math/bits"
	"time"

	"github.com/gmpsim/gmpsim/lang/native"
)

// timeNatives are the calendar and the layouts of time: pure functions, done
// by the host's package on the same instant.
func timeNatives() table {
	return table{
		"(time.Duration).String": native.Do(func(c *native.Call) { c.SetString(0, time.Duration(c.Int64(0)).String()) }),
		"(time.Month).String":    native.Do(func(c *native.Call) { c.SetString(0, time.Month(c.Int(0)).String()) }),
		"(time.Weekday).String":  native.Do(func(c *native.Call) { c.SetString(0, time.Weekday(c.Int(0)).String()) }),
		"time.parseDuration":     native.Do(parseDuration),
		"time.calendar":          native.Do(calendar),
		"time.date":              native.Do(date),
		"time.isoWeek":           native.Do(isoWeek),
		"time.format":            native.Do(formatTime),
		"time.parse":             native.Do(parseTime),
		"time.goString":          native.Do(goString),
		"time.quote":             quoted(quoteTime),
		"time.marshal":           native.Do(marshalTime),
		"time.unmarshal":         native.Do(unmarshalTime),
		"time.monotonic":         native.Do(monotonic),
		"time.rest":              native.Do(rest),
		"time.findRules":         native.Do(findRules),
		"time.localZone":         native.Do(localZone),
		"(*time.rules).at":       on(rulesAt),
	}
}

// hostTime is the host's Time of an instant in a zone of fixed offset.
func hostTime(sec, nsec int64, zone string, offset int) time.Time {
	t := time.Unix(sec-epoch, nsec).UTC()
	if zone == "UTC" && offset == 0 {
		return t
	}
	return t.In(time.FixedZone(zone, offset))
}

func parseDuration(c *native.Call) {
	d, err := time.ParseDuration(c.String(0))
	if err != nil {
		c.SetString(1, err.Error())
		return
	}
	c.SetInt64(0, int64(d))
}

func calendar(c *native.Call) {
	t := hostTime(c.Int64(0), 0, "", c.Int(1))
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	for i, v := range []int{year, int(month), day, hour, min, sec, int(t.Weekday()), t.YearDay()} {
		c.SetInt(i, v)
	}
}

func date(c *native.Call) {
	t := time.Date(c.Int(0), time.Month(c.Int(1)), c.Int(2), c.Int(3), c.Int(4), c.Int(5), 0, time.UTC)
	c.SetInt64(0, t.Unix()+epoch)
}

func isoWeek(c *native.Call) {
	year, week := hostTime(c.Int64(0), 0, "", c.Int(1)).ISOWeek()
	c.SetInt(0, year)
	c.SetInt(1, week)
}

func formatTime(c *native.Call) {
	t := hostTime(c.Int64(0), c.Int64(1), c.String(2), c.Int(3))
	c.SetString(0, t.Format(c.String(4)))
}

// monotonic prints the clock's reading as the end of Time.String.
func monotonic(c *native.Call) {
	ns := c.Int64(0)
	c.SetString(0, fmt.Sprintf(" m=%+.9f", float64(ns)/1e9))
	if ns >= 0 {
		c.SetString(0, fmt.Sprintf(" m=+%d.%09d", ns/1e9, ns%1e9))
	}
}

// rest is the instant since year 1 modulo a duration, which takes 128 bits.
func rest(c *native.Call) {
	sec, nsec, d := c.Int64(0), c.Int64(1), c.Int64(2)
	before := sec < 0
	if before {
		sec, nsec = -sec, -nsec
		if nsec < 0 {
			sec, nsec = sec-1, nsec+1e9
		}
	}
	hi, lo := bits.Mul64(uint64(sec), 1e9)
	lo, carry := bits.Add64(lo, uint64(nsec), 0)
	r := int64(bits.Rem64(hi+carry, lo, uint64(d)))
	if before && r != 0 {
		r = d - r
	}
	c.SetInt64(0, r)
}
