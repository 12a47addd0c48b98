// time: durations, dates, formats and timers.
package main

import (
	"fmt"
	"time"
)

func main() {
	d := 90*time.Minute + 30*time.Second + 5*time.Millisecond
	fmt.Println(d, d.Hours(), d.Round(time.Minute), d.Truncate(time.Hour), time.Duration(1500), -d)
	p, err := time.ParseDuration("1h15m30.918s")
	fmt.Println(p, err)
	t := time.Date(2024, time.February, 29, 23, 59, 59, 123456789, time.UTC)
	fmt.Println(t, t.Weekday(), t.YearDay(), t.Unix(), t.Add(time.Second).Format(time.RFC3339), t.AddDate(1, 0, 0).Format("2006-01-02 Mon Jan _2 15:04:05.000 PM"))
	u, err := time.Parse("2006-01-02", "2024-13-01")
	fmt.Println(u, err)
	v, _ := time.Parse(time.RFC1123, "Mon, 02 Jan 2006 15:04:05 MST")
	fmt.Println(v.Year(), v.Before(t), t.Sub(v).Hours() > 1000, t.Truncate(time.Hour).Minute(), t.IsZero(), time.Time{})
	start := time.Now()
	timer := time.NewTimer(20 * time.Millisecond)
	fmt.Println(timer.Reset(5*time.Millisecond), (<-timer.C).IsZero(), timer.Stop())
	e := time.Since(start)
	fmt.Println(e >= 5*time.Millisecond, e < 15*time.Millisecond)
}

// Output:
// 1h30m30.005s 1.508334722222222 1h31m0s 1h0m0s 1.5µs -1h30m30.005s
// 1h15m30.918s <nil>
// 2024-02-29 23:59:59.123456789 +0000 UTC Thursday 60 1709251199 2024-03-01T00:00:00Z 2025-03-01 Sat Mar  1 23:59:59.123 PM
// 0001-01-01 00:00:00 +0000 UTC parsing time "2024-13-01": month out of range
// 2006 true true 0 false 0001-01-01 00:00:00 +0000 UTC
// true false false
// true true
