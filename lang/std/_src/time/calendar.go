package time

// A Month is a month of the year, from January = 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// String returns the month's English name.
func (m Month) String() string

// A Weekday is a day of the week, from Sunday = 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// String returns the day's English name.
func (d Weekday) String() string

// calendar returns the fields of an instant; offset is the zone's.
func calendar(sec int64, offset int) (year, month, day, hour, min, second, weekday, yearDay int)

// date returns the seconds since the zero Time of a date that need not be
// normal, in UTC.
func date(year, month, day, hour, min, sec int) int64

func isoWeek(sec int64, offset int) (year, week int)

// Date returns the Time of the given fields in loc. Those out of their range
// carry over: October 32 is November 1.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	clock := normal(date(year, int(month), day, hour, min, sec), int64(nsec), loc)
	clock.sec = loc.instant(clock.sec)
	clock.setLoc(loc)
	return clock
}

func (t Time) fields() (year, month, day, hour, min, second, weekday, yearDay int) {
	return calendar(t.sec, t.Location().offsetAt(t.sec))
}

// Date returns the year, month and day of t.
func (t Time) Date() (year int, month Month, day int) {
	y, m, d, _, _, _, _, _ := t.fields()
	return y, Month(m), d
}

// Clock returns the hour, minute and second of t.
func (t Time) Clock() (hour, min, sec int) {
	_, _, _, hour, min, sec, _, _ = t.fields()
	return hour, min, sec
}

// Year returns the year of t.
func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

// Month returns the month of t.
func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

// Day returns the day of the month of t.
func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

// Hour returns the hour of t.
func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

// Minute returns the minute of t.
func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

// Second returns the second of t.
func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

// Weekday returns the day of the week of t.
func (t Time) Weekday() Weekday {
	_, _, _, _, _, _, day, _ := t.fields()
	return Weekday(day)
}

// YearDay returns the day of the year of t, from 1.
func (t Time) YearDay() int {
	_, _, _, _, _, _, _, day := t.fields()
	return day
}

// ISOWeek returns the year and the week of t by ISO 8601.
func (t Time) ISOWeek() (year, week int) { return isoWeek(t.sec, t.Location().offsetAt(t.sec)) }

// AddDate returns t moved by so many years, months and days.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}
