package time

// A Duration is a span of time in nanoseconds.
type Duration int64

// The units of durations.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String prints d as in "1h15m30.918s".
func (d Duration) String() string

// Nanoseconds, Microseconds and Milliseconds return d in whole units.
func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d / Microsecond) }
func (d Duration) Milliseconds() int64 { return int64(d / Millisecond) }

// Seconds, Minutes and Hours return d with a fraction.
func (d Duration) Seconds() float64 { return d.in(Second) }
func (d Duration) Minutes() float64 { return d.in(Minute) }
func (d Duration) Hours() float64   { return d.in(Hour) }

// in adds the whole units and the rest apart, which keeps more digits than to
// divide d as a float.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Abs returns d without its sign; the smallest Duration becomes the largest.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero. What
// does not fit becomes the largest or the smallest Duration.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		if -rest < m+rest {
			return d - rest
		}
		if lower := d - m - rest; lower < d {
			return lower
		}
		return minDuration
	}
	if rest < m-rest {
		return d - rest
	}
	if upper := d + m - rest; upper > d {
		return upper
	}
	return maxDuration
}

// ParseDuration reads a duration such as "300ms" or "-1.5h".
func ParseDuration(s string) (Duration, error) {
	d, failure := parseDuration(s)
	if failure != "" {
		return 0, failed(failure)
	}
	return Duration(d), nil
}

func parseDuration(s string) (d int64, failure string)

// failed is an error that came from the host as text.
type failed string

func (f failed) Error() string { return string(f) }
