package time

// The layouts that have names.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// format lays out an instant in the zone with the given name and offset.
func format(sec, nsec int64, zone string, offset int, layout string) string

// Format returns t in the layout, which is an example of the wished form.
func (t Time) Format(layout string) string {
	zone, offset := t.Zone()
	return format(t.sec, t.nsec, zone, offset, layout)
}

// AppendFormat appends t in the layout to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	return append(b, t.Format(layout)...)
}

// String prints t for people. A Time from Now ends in the machine's clock.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono != 0 {
		s += monotonic(t.mono - 1)
	}
	return s
}

// monotonic returns " m=+1.000000000", seconds with nine decimals.
func monotonic(nanoseconds int64) string

// The answers of parse and unmarshal.
const (
	inZone    = iota // read; the value says no zone
	inLocal          // read; its zone is the given one
	namedZone        // read; it says another one
	unfit            // what is wrong is a ParseError's
	refused          // it is said in one sentence
)

// parse reads value by layout. What says its zone may be in that of the rules, or else of the
// given offset; what says none is in it, too, or in UTC.
func parse(layout, value, zone string, offset int, r *rules, utc bool) (sec, nsec int64, name string, off, how int,
	elem, rest, message string)

// Parse reads a time that was written in the layout. What says no zone is in UTC.
func Parse(layout, value string) (Time, error) { return parseTime(layout, value, UTC, Local) }

// ParseInLocation is Parse for a value without a zone in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parseTime(layout, value, loc, loc)
}

// parseTime reads a value that is in the zone absent if it says none, and may say that it
// is in the zone here.
func parseTime(layout, value string, absent, here *Location) (t Time, err error) {
	here.get()
	sec, nsec, name, offset, how, elem, rest, message := parse(layout, value, here.name, here.offset, here.rules, absent == &utc)
	switch how {
	case unfit:
		return Time{}, &ParseError{layout, value, elem, rest, message}
	case refused:
		return Time{}, failed(message)
	}
	t = Time{sec: sec, nsec: nsec}
	switch {
	case how == inZone:
		t.setLoc(absent)
	case how == inLocal:
		t.setLoc(here)
	case name != "UTC":
		t.loc = FixedZone(name, offset)
	}
	return t, nil
}

// A ParseError is a value that is not of its layout: ValueElem is what was left when
// LayoutElem was to be read.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// quote quotes a string for a message.
func quote(s string) string

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) +
		": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
}

// GoString returns t as an expression of Go.
func (t Time) GoString() string {
	loc := t.Location()
	where := "time.UTC"
	if loc == Local && loc != UTC {
		where = "time.Local"
	} else if loc != UTC {
		where = "time.Location(" + quote(loc.String()) + ")"
	}
	return goString(t.sec+int64(loc.offsetAt(t.sec)), t.nsec) + where + ")"
}

// goString returns the expression for an instant in UTC up to its zone.
func goString(sec, nsec int64) string
