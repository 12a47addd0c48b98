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
	namedZone        // read; it says its own
	unfit            // what is wrong is a ParseError's
	refused          // it is said in one sentence
)

// parse reads value by layout; what has no zone is in that of the rules, or else of the
// given offset.
func parse(layout, value, zone string, offset int, r *rules) (sec, nsec int64, name string, off, how int, elem, rest, message string)

// Parse reads a time that was written in the layout.
func Parse(layout, value string) (Time, error) { return ParseInLocation(layout, value, UTC) }

// ParseInLocation is Parse for a value without a zone in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	sec, nsec, name, offset, how, elem, rest, message := parse(layout, value, loc.name, loc.offset, loc.rules)
	switch {
	case how == unfit:
		return Time{}, &ParseError{layout, value, elem, rest, message}
	case how == refused:
		return Time{}, failed(message)
	case how == inZone:
		return Time{sec: sec, nsec: nsec, loc: loc}, nil
	case name == "UTC" && offset == 0:
		return Time{sec: sec, nsec: nsec, loc: UTC}, nil
	}
	return Time{sec: sec, nsec: nsec, loc: FixedZone(name, offset)}, nil
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
	_, offset := t.Zone()
	return goString(t.sec, t.nsec, t.Location().name, offset)
}

func goString(sec, nsec int64, zone string, offset int) string
