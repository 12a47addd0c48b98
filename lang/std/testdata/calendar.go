//go:build ignore

// Durations, dates and layouts, and the seeded generators.
package main

import (
	"fmt"
	"math/rand"
	randv2 "math/rand/v2"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1500, 2 * time.Millisecond, 90 * time.Second, -36 * time.Hour, 1<<63 - 1, -1 << 63, 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond} {
		fmt.Println(d, d.Seconds(), d.Minutes(), d.Hours(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds(), d.Round(time.Minute), d.Truncate(time.Minute), d.Abs(), d.Round(time.Hour), d.Round(7))
		fmt.Printf("%d %v %T %5.1f\n", d, d, d, d.Seconds())
	}
	for _, s := range []string{"1h15m30.918273645s", "-1.5h", "300ms", "x", "", "1", "3000000h"} {
		fmt.Println(time.ParseDuration(s))
	}
	t := time.Date(2024, time.February, 29, 13, 4, 5, 678901234, time.UTC)
	for _, l := range []string{time.ANSIC, time.UnixDate, time.RFC822, time.RFC850, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.StampMicro, time.DateTime, time.DateOnly, time.TimeOnly, "Jan _2 2006 03:04PM .000 Monday 002"} {
		fmt.Println(t.Format(l))
	}
	fmt.Println(t, t.Unix(), t.UnixNano(), t.UnixMilli(), t.Weekday(), t.YearDay(), t.Month(), t.Day(), t.Nanosecond(), t.IsZero(), time.Time{})
	fmt.Println(t.ISOWeek())
	fmt.Println(t.Clock())
	fmt.Println(t.Date())
	fmt.Println(t.AddDate(1, 0, 0), t.AddDate(0, -1, 5), t.Add(-48*time.Hour), t.Truncate(time.Hour), t.Round(time.Second), t.Truncate(24*time.Hour))
	fmt.Println(time.Date(2023, 14, -3, 25, 61, 61, 2e9, time.UTC))
	u := time.Unix(1700000000, 5).UTC()
	fmt.Println(u, t.Sub(u), t.After(u), t.Before(u), t.Equal(t.In(time.FixedZone("X", 3600))), t.Compare(u), t.In(time.FixedZone("CET", 3600)), u == time.Unix(1700000000, 5).UTC())
	fmt.Println(time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Sub(t), time.Time{}.Unix(), time.Time{}.Truncate(time.Hour), time.Date(-5, 1, 1, 1, 1, 1, 1, time.UTC).Truncate(time.Minute))
	fmt.Println(time.Parse(time.RFC3339, "2021-05-06T07:08:09+02:00"))
	fmt.Println(time.Parse(time.DateTime, "2021-05-06 07:08:09"))
	fmt.Println(time.Parse(time.DateOnly, "nope"))
	fmt.Println(time.Month(13), time.Weekday(9), time.March, time.Sunday, time.UnixMilli(1500).UTC(), time.UnixMicro(-1).UTC())
	fmt.Printf("%v %s %d %+v\n", time.Second, time.May, time.May, t)

	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Intn(100), r.Int63(), r.Float64(), r.Perm(6), r.Uint32(), r.Int31n(7), r.NormFloat64(), r.ExpFloat64(), r.Int63n(1e12), r.Float32(), r.Uint64(), r.Int())
	s := []int{1, 2, 3, 4, 5, 6, 7}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	b := make([]byte, 9)
	r.Read(b)
	fmt.Println(s, b)
	for range 200 {
		fmt.Print(r.NormFloat64(), " ", r.ExpFloat64(), " ")
	}
	fmt.Println()
	for _, src := range []randv2.Source{randv2.NewPCG(1, 2), randv2.NewChaCha8([32]byte([]byte("chacha8: 32-byte seed for a test")))} {
		r := randv2.New(src)
		fmt.Println(r.IntN(100), r.Int64(), r.Float64(), r.Perm(6), r.Uint32N(9), r.Int32N(7), r.NormFloat64(), r.ExpFloat64(), r.Int64N(1e12), r.Float32(), r.Uint64N(1e18), r.Uint())
		r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
		fmt.Println(s)
		for range 200 {
			fmt.Print(r.NormFloat64(), " ", r.ExpFloat64(), " ")
		}
		fmt.Println()
	}
	n, m := rand.Intn(10), randv2.N(10*time.Second)
	fmt.Println(n >= 0 && n < 10, m >= 0 && m < 10*time.Second)
	func() {
		defer func() { fmt.Println(recover()) }()
		rand.Intn(0)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		randv2.IntN(-1)
	}()
}
