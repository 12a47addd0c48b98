package time

// A Location is a time zone: one with the same name and offset all the year, or one of
// the database of zones, with rules.
type Location struct {
	name   string
	offset int    // seconds east of UTC, if there are no rules
	rules  *rules // nil if there are none
}

// rules is a zone of the host's database.
type rules struct{}

// findRules looks a zone up; problem says why it cannot.
func findRules(name string) (r *rules, problem string)

// at returns what is in force at an instant, and from when to when that is so; within
// says of which of the two ends there are.
func (r *rules) at(sec int64) (name string, offset int, summer bool, start, end int64, within int)

// The bits of within.
const (
	hasStart = 1 << iota
	hasEnd
)

// localZone is what TZ says, or else /etc/localtime: the name of the local zone and its
// rules, nil for UTC.
func localZone() (name string, r *rules)

// local is the local zone. A program that asks for it has it looked up.
var (
	local  Location
	looked bool
)

// get returns l, complete.
func (l *Location) get() *Location {
	if l == &local && !looked {
		looked = true
		local.name, local.rules = localZone()
	}
	return l
}

// at returns the name and the offset that l has at an instant.
func (l *Location) at(sec int64) (name string, offset int) {
	l.get()
	if l.rules == nil {
		return l.name, l.offset
	}
	name, offset, _, _, _, _ = l.rules.at(sec)
	return name, offset
}

// offsetAt is the offset alone.
func (l *Location) offsetAt(sec int64) int {
	_, offset := l.at(sec)
	return offset
}

// instant returns when clocks in l show what those in UTC show at sec. Where they
// show it twice or never, one of the two offsets counts.
func (l *Location) instant(sec int64) int64 {
	l.get()
	if l.rules == nil {
		return sec - int64(l.offset)
	}
	_, offset, _, start, end, within := l.rules.at(sec)
	if offset == 0 {
		return sec
	}
	if t := sec - int64(offset); within&hasStart != 0 && t < start || within&hasEnd != 0 && t >= end {
		offset = l.offsetAt(t)
	}
	return sec - int64(offset)
}

var utc = Location{name: "UTC"}

// UTC and Local are different zones, also where Local shows the same.
var (
	UTC   *Location = &utc
	Local *Location = &local
)

// unnamed are the zones of whole hours without a name: there is one of each, so that
// times that were read are equal.
var unnamed [hoursBefore + 1 + hoursAfter]*Location

const (
	hoursBefore = 12
	hoursAfter  = 14
)

// FixedZone returns the Location with the given name and offset east of UTC.
func FixedZone(name string, offset int) *Location {
	l := &Location{name: name, offset: offset}
	hour := offset / 3600
	if name != "" || hour*3600 != offset || hour < -hoursBefore || hour > hoursAfter {
		return l
	}
	if unnamed[hour+hoursBefore] == nil {
		unnamed[hour+hoursBefore] = l
	}
	return unnamed[hour+hoursBefore]
}

// LoadLocation returns the zone with a name of the database, such as "Europe/Zurich".
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	rules, problem := findRules(name)
	if problem != "" {
		return nil, failed(problem)
	}
	return &Location{name: name, rules: rules}, nil
}

// String returns the zone's name.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.get().name
}

// setLoc puts t into loc and drops the reading of the machine's clock. UTC is kept as nil,
// as the zero Time has it, so that == finds equal times in UTC equal. Mirrors (*Time).setLoc.
func (t *Time) setLoc(loc *Location) {
	if loc == &utc {
		loc = nil
	}
	t.mono, t.loc = 0, loc
}

// In returns t as a clock in loc shows it.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// UTC returns t as a clock in UTC shows it.
func (t Time) UTC() Time {
	t.setLoc(&utc)
	return t
}

// Local returns t as a local clock shows it.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// Location returns the zone of t.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the name and the offset of t's zone.
func (t Time) Zone() (name string, offset int) { return t.Location().at(t.sec) }

// ZoneBounds returns when the offset that is in force at t came and goes, zero Times
// where it always was or stays.
func (t Time) ZoneBounds() (start, end Time) {
	loc := t.Location().get()
	if loc.rules == nil {
		return
	}
	_, _, _, from, to, within := loc.rules.at(t.sec)
	if within&hasStart != 0 {
		start = normal(from, 0, loc)
	}
	if within&hasEnd != 0 {
		end = normal(to, 0, loc)
	}
	return start, end
}

// IsDST reports whether it is summer time in t's zone.
func (t Time) IsDST() bool {
	loc := t.Location().get()
	if loc.rules == nil {
		return false
	}
	_, _, summer, _, _, _ := loc.rules.at(t.sec)
	return summer
}
