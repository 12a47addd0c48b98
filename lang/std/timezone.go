package std

import (
	"io"
	"os"
	"strings"
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

// localZone finds the local zone of the program's world. Mirrors initLocal.
func localZone(c *native.Call) {
	c.SetString(0, "UTC")
	loc, name := localOf(c.Env)
	if loc != nil {
		c.SetString(0, name)
		c.SetPointer(1, unsafe.Pointer(loc))
	}
}

// localtime is the file of the zone where TZ says nothing.
const localtime = "/etc/localtime"

// localOf returns the zone and its name, nil for UTC.
func localOf(env native.Env) (loc *time.Location, name string) {
	tz, ok := variable(env.Environ(), "TZ")
	tz = strings.TrimPrefix(tz, ":")
	switch {
	case !ok || tz == localtime:
		return zoneFile(env, localtime), "Local"
	case strings.HasPrefix(tz, "/"):
		return zoneFile(env, tz), tz
	case tz != "" && tz != "UTC":
		loc, _ = time.LoadLocation(tz)
	}
	return loc, tz
}

// variable returns the value of a variable of an environment, of which the first counts.
func variable(environ []string, name string) (value string, ok bool) {
	for _, v := range environ {
		if value, ok = strings.CutPrefix(v, name+"="); ok {
			return value, true
		}
	}
	return "", false
}

// largestZone is how long a file with a zone may be: mirrors maxFileSize of package time.
const largestZone = 10 << 20

// zoneFile reads a zone from a file of the host, nil if there is none.
func zoneFile(env native.Env, name string) *time.Location {
	files := env.Files()
	if files == nil {
		return nil
	}
	f, err := files.OpenFile(name, os.O_RDONLY, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largestZone+1))
	if err != nil || len(data) > largestZone {
		return nil
	}
	loc, err := time.LoadLocationFromTZData(name, data)
	if err != nil {
		return nil
	}
	return loc
}
