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

// parse reads value by layout; failure is not empty when it does not match.
func parse(layout, value string) (sec, nsec int64, zone string, offset int, failure string)

// Parse reads a time that was written in the layout.
func Parse(layout, value string) (Time, error) { return ParseInLocation(layout, value, UTC) }

// ParseInLocation is Parse for a value without a zone in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	sec, nsec, zone, offset, failure := parse(layout, value)
	switch {
	case failure != "":
		return Time{}, failed(failure)
	case zone == "UTC" && offset == 0:
		return Time{sec: sec - int64(loc.offset), nsec: nsec, loc: loc}, nil
	}
	return Time{sec: sec, nsec: nsec, loc: FixedZone(zone, offset)}, nil
}
