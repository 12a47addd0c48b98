// Package time tells virtual time: Now begins at the wall-clock time that the run
// was given, and goes on with the machine's clock.
package time

// A Time is an instant with a precision of a nanosecond. The zero value is
// January 1, year 1, 00:00 UTC.
type Time struct {
	sec  int64 // since the zero Time
	nsec int64 // 0 to 999999999
	mono int64 // the machine's clock plus 1, 0 if the Time did not come from Now
	loc  *Location
}

// wall returns the wall clock, in seconds since 1970.
func wall() (sec, nsec int64)

// runtimeNano returns the machine's clock.
func runtimeNano() int64

// epoch is 1970 in seconds since the zero Time.
const epoch = 62135596800

// Now returns the current time.
func Now() Time {
	sec, nsec := wall()
	return Time{sec + epoch, nsec, runtimeNano() + 1, Local}
}

// Unix returns the Time that is sec seconds and nsec nanoseconds after 1970.
func Unix(sec int64, nsec int64) Time { return normal(sec+epoch, nsec, Local) }

// UnixMilli returns the Time that is msec milliseconds after 1970.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }

// UnixMicro returns the Time that is usec microseconds after 1970.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

// normal brings nsec into its range.
func normal(sec, nsec int64, loc *Location) Time {
	sec += nsec / 1e9
	if nsec %= 1e9; nsec < 0 {
		nsec += 1e9
		sec--
	}
	return Time{sec: sec, nsec: nsec, loc: loc}
}

// Since returns the time that passed since t.
func Since(t Time) Duration {
	if t.mono != 0 { // one clock is enough
		return Time{mono: runtimeNano() + 1}.Sub(t)
	}
	return Now().Sub(t)
}

// Until returns the time that passes until t.
func Until(t Time) Duration {
	if t.mono != 0 {
		return t.Sub(Time{mono: runtimeNano() + 1})
	}
	return t.Sub(Now())
}

// Add returns t + d.
func (t Time) Add(d Duration) Time {
	u := normal(t.sec, t.nsec+int64(d%1e9), t.loc)
	u.sec += int64(d / 1e9)
	if t.mono != 0 {
		u.mono = t.mono + int64(d)
		if (d > 0) != (u.mono > t.mono) && d != 0 || u.mono <= 0 {
			u.mono = 0 // out of the clock's range
		}
	}
	return u
}

// Sub returns t - u, cut to what a Duration can hold. If both come from Now it
// is the machine's clock that counts.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return Duration(t.mono - u.mono)
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// Compare returns -1, 0 or +1 as t is before, at or after u.
func (t Time) Compare(u Time) int {
	if t.mono != 0 && u.mono != 0 {
		return order(t.mono, u.mono)
	}
	if t.sec != u.sec {
		return order(t.sec, u.sec)
	}
	return order(t.nsec, u.nsec)
}

func order(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Before, After and Equal compare two instants, whatever their zones.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }
func (t Time) After(u Time) bool  { return t.Compare(u) > 0 }
func (t Time) Equal(u Time) bool  { return t.Compare(u) == 0 }

// IsZero reports whether t is the zero Time.
func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// Unix, UnixMilli, UnixMicro and UnixNano return the time since 1970.
func (t Time) Unix() int64      { return t.sec - epoch }
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + t.nsec/1e6 }
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + t.nsec/1e3 }
func (t Time) UnixNano() int64  { return t.Unix()*1e9 + t.nsec }

// Nanosecond returns the nanosecond within the second.
func (t Time) Nanosecond() int { return int(t.nsec) }

// Truncate rounds t down to a multiple of d since the zero Time.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.rest(d))
}

// Round rounds t to the nearest multiple of d since the zero Time, halves up.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	rest := t.rest(d)
	if rest < d-rest {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}

// rest returns what is left of t since the zero Time after whole ds.
func (t Time) rest(d Duration) Duration { return Duration(rest(t.sec, t.nsec, int64(d))) }

func rest(sec, nsec, d int64) int64
