//go:build ignore

// What does time make of odd dates, layouts and durations?
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"time"
)

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panics: %v (%T)\n", name, e, e)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	zone := time.FixedZone("ODD", -(5*3600 + 30*60 + 15))
	times := []time.Time{{}, time.Unix(0, 0).UTC(), time.Unix(1<<40, -5).UTC(), time.Unix(math.MaxInt64, 0).UTC(), time.Unix(math.MinInt64, 0).UTC(), time.Date(2024, 2, 30, 25, 61, 61, -1, time.UTC), time.Date(-1, 0, 0, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 999999999, zone), time.Date(10000, 1, 1, 0, 0, 0, 0, zone), time.Date(2000, 13, -40, -5, 0, 0, 1e9+5, zone), time.UnixMilli(-1).UTC(), time.UnixMicro(1e15).UTC()}
	layouts := []string{"", time.RFC3339Nano, time.ANSIC, time.RFC822Z, time.Kitchen, time.StampMicro, "06 1 2 3 4 5 PM pm .000 ,999 Z07 Z0700 Z07:00:00 -07 -0700 -07:00:00 MST Jan January Mon Monday __2 002 _2 2006", "2006-01-02T15:04:05.000000000000", "\x00日", "20060102150405", "Janvier Mond", ".00 05.00 05,999"}
	for _, t := range times {
		for _, l := range layouts {
			fmt.Printf("%q ", t.Format(l))
		}
		y, w := t.ISOWeek()
		fmt.Println(t, y, w, t.YearDay(), t.Weekday(), t.Unix(), t.UnixNano(), t.UnixMilli(), t.IsZero(), t.Nanosecond(), t.IsDST())
		fmt.Println(t.Truncate(time.Hour), t.Round(7*time.Second), t.Truncate(-1), t.AddDate(0, 1, 31), t.AddDate(-5000, -13, 400).Format(time.RFC3339), t.Add(math.MaxInt64), t.Sub(times[1]), times[1].Sub(t), t.Equal(t.In(zone)), t == t.In(zone), t.Compare(times[1]))
		b, err := t.MarshalText()
		c, e := json.Marshal(t)
		d, f := t.MarshalBinary()
		fmt.Println(string(b), err, string(c), e, d, f, t.GoString())
		var u time.Time
		fmt.Println(u.UnmarshalBinary(d), u.Equal(t), u.UnmarshalText(b), u)
	}
	for _, l := range []string{time.RFC3339, time.ANSIC, time.RFC1123Z, "2006-01-02", "2006-002", "15:04:05.000", "3:04PM", "Jan _2", "Z07:00", "MST", "_2006", "06", ".000", "2"} {
		for _, s := range []string{"", "2024-02-29T12:00:00Z", "2023-02-29T12:00:00Z", "2024-02-29T24:00:00+23:59", "2024-02-29T12:00:00.123456789123+01:00", "2024-02-29t12:00:00z", "Mon Jan  2 15:04:05 2006", "Tue, 10 Nov 2009 23:00:00 +0100", "2024-366", "2023-366", "12:34:56.7", "13:00PM", "0:00AM", "12:30am", "Feb 30", "+25:00", "GMT+3", "ABCDEF", "99", "-1", "2024-02-29T12:00:60Z", "2024-02-29T12:00:00,5Z", "2024-02-29T12:00:00Z extra", "\xff"} {
			t, err := time.Parse(l, s)
			fmt.Println(t, err)
			var p *time.ParseError
			if errors.As(err, &p) && len(s)%5 == 0 {
				fmt.Printf("%+q\n", *p)
			}
		}
	}
	durations()
	try("nil location", func() any { return time.Date(2000, 1, 1, 0, 0, 0, 0, nil) })
	try("nil in", func() any { return times[0].In(nil) })
	try("ticker", func() any { return time.NewTicker(0) })
	try("tick", func() any { return time.Tick(-1) == nil })
	try("reset", func() any { t := time.NewTicker(1); t.Reset(-5); return 0 })
	try("zero timer", func() any { var t time.Timer; return t.Stop() })
	try("zero ticker", func() any { var t time.Ticker; t.Stop(); t.Reset(5); return 0 })
	try("nil func", func() any { return time.AfterFunc(time.Hour, nil).Stop() })
	try("month", func() any {
		return fmt.Sprint(time.Month(0), time.Month(13), time.Weekday(-1), time.Weekday(7), time.Month(5).String())
	})
	for _, n := range []string{"", "UTC", "../etc/passwd", "No/Where", "\\x", "Europe/Paris"} {
		l, err := time.LoadLocation(n)
		fmt.Println(l, err, err != nil || l.String() == n)
	}
	begin := time.Now()
	time.Sleep(-5)
	time.Sleep(0)
	fmt.Println(time.Since(begin) < time.Second, begin.String() != begin.Round(0).String())
}

func durations() {
	for _, d := range []time.Duration{0, 1, -1, 999, 1000, 1001, 1e6, 1e9, 61e9, 3600e9, math.MaxInt64, math.MinInt64, 90061001001001} {
		fmt.Println(d, d.Hours(), d.Seconds(), d.Milliseconds(), d.Abs(), d.Round(7), d.Round(time.Hour), d.Truncate(time.Minute), d.Round(-1), d.Round(math.MaxInt64), d.Microseconds())
	}
	for _, s := range []string{"", "0", "-0", "+5s", "1h2m3s", "1.5h", ".5s", "5.s", ".s", "1", "1 s", "1x", "-1h-2m", "1µs1μs1us", "9223372036854775807ns", "9223372036854775808ns", "-9223372036854775808ns", "3000000h", "0.1e3s", "1s ", "\xff", "1d", "0.3333333333333333333h", "9007199254.740993s", "100000000000000000000s"} {
		d, err := time.ParseDuration(s)
		fmt.Println(int64(d), err)
	}
}
