package time

// A Location is a time zone with one offset all the year.
type Location struct {
	name   string
	offset int // seconds east of UTC
}

// UTC and Local are the same: a simulated process runs in UTC.
var (
	UTC   *Location = &Location{name: "UTC"}
	Local *Location = UTC
)

// FixedZone returns the Location with the given name and offset east of UTC.
func FixedZone(name string, offset int) *Location { return &Location{name, offset} }

// LoadLocation knows "UTC", "Local" and "": there is no database of zones.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	return nil, failed("unknown time zone " + name)
}

// String returns the zone's name.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

// In returns t as a clock in loc shows it.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc = loc
	return t
}

// UTC returns t as a clock in UTC shows it.
func (t Time) UTC() Time { return t.In(UTC) }

// Local returns t as a local clock shows it.
func (t Time) Local() Time { return t.In(Local) }

// Location returns the zone of t.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the name and the offset of t's zone.
func (t Time) Zone() (name string, offset int) {
	loc := t.Location()
	return loc.name, loc.offset
}

// ZoneBounds returns two zero Times: no zone here begins or ends.
func (t Time) ZoneBounds() (start, end Time) { return }

// IsDST returns false: no zone here has summer time.
func (t Time) IsDST() bool { return false }
