// The local zone is not UTC, even where it shows the same.
package main

import (
	"encoding/json"
	"fmt"
	"time"
)

func main() {
	u := time.Date(2020, 1, 1, 0, 0, 0, 0, time.Local)
	x, _ := time.Parse(time.DateOnly, "2020-01-01")
	fmt.Println(x == u, x.Equal(u), u.Location() == time.UTC, u.Location() == time.Local, time.Local, time.UTC, time.Local == time.UTC)
	fmt.Printf("%#v %#v %#v %#v\n", u, x, u.In(time.FixedZone("X", 3600)), u.In(time.FixedZone("", -90)))
	fmt.Println(u, x, u.UTC() == x, x.Local() == u, time.Time{} == time.Time{}.UTC(), time.Time{} == time.Time{}.Local())
	fmt.Println(time.Unix(0, 0), time.Unix(0, 0).Location(), time.UnixMilli(5).UTC(), time.Unix(1<<33, 0))
	for _, layout := range []string{time.RFC3339, time.RFC1123, time.RFC1123Z, time.RFC822, time.UnixDate, time.DateTime, "2006-01-02 -07 MST", time.Layout} {
		for _, loc := range []*time.Location{time.Local, time.UTC, time.FixedZone("CET", 3600), time.FixedZone("EST", -5*3600)} {
			s := time.Date(2021, 7, 5, 12, 30, 0, 0, loc).Format(layout)
			p, err := time.Parse(layout, s)
			q, err2 := time.ParseInLocation(layout, s, time.Local)
			r, err3 := time.ParseInLocation(layout, s, loc)
			fmt.Println(s, p, err, p.Location() == time.Local, p.Location() == time.UTC, q, err2, q.Location() == time.Local, r, err3, r.Location() == loc)
		}
	}
	for _, t := range []time.Time{u, x, u.In(time.FixedZone("E", 7200)), u.In(time.FixedZone("", 0))} {
		b, err := t.MarshalBinary()
		var back time.Time
		fmt.Println(b, err, back.UnmarshalBinary(b), back, back.Location() == time.UTC, back.Location() == time.Local, back == t)
		j, _ := json.Marshal(t)
		var jb time.Time
		fmt.Println(string(j), json.Unmarshal(j, &jb), jb, jb.Location() == time.UTC, jb.Location() == time.Local, jb == t)
	}
	now := time.Now()
	fmt.Println(now.Location() == time.Local, now.Round(0) == now, now.UTC().Location() == time.UTC, now.Local().Location() == time.Local)
	tick := <-time.After(1)
	fmt.Println(tick.Location() == time.Local, tick.Location())
	l, err := time.LoadLocation("Local")
	fmt.Println(l, err, l == time.Local)
	for m := time.January; m <= 12; m += 3 {
		t := time.Date(2022, m, 27, 2, 30, 0, 0, time.Local)
		name, off := t.Zone()
		a, b := t.ZoneBounds()
		fmt.Println(t, name, off, t.IsDST(), a, b, t.Unix())
	}
	type s struct{ T time.Time }
	fmt.Printf("%v %+v\n", s{u}, s{x})
	time.Local = time.UTC
	fmt.Println(time.Unix(0, 0).Location() == time.UTC, time.Now().Location(), time.Local, time.Unix(0, 0) == time.Unix(0, 0).UTC())
	fmt.Printf("%#v\n", time.Unix(0, 0))
	time.Local = time.FixedZone("Mars", 1234)
	fmt.Println(time.Unix(0, 0), time.Date(2000, 1, 1, 0, 0, 0, 0, time.Local).Unix(), time.Unix(0, 0).UTC().Local())
}

// Output:
// false true false true UTC UTC false
// time.Date(2020, time.January, 1, 0, 0, 0, 0, time.Local) time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC) time.Date(2020, time.January, 1, 1, 0, 0, 0, time.Location("X")) time.Date(2019, time.December, 31, 23, 58, 30, 0, time.Location(""))
// 2020-01-01 00:00:00 +0000 UTC 2020-01-01 00:00:00 +0000 UTC true true true false
// 1970-01-01 00:00:00 +0000 UTC UTC 1970-01-01 00:00:00.005 +0000 UTC 2242-03-16 12:56:32 +0000 UTC
// 2021-07-05T12:30:00Z 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> false
// 2021-07-05T12:30:00Z 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> true
// 2021-07-05T12:30:00+01:00 2021-07-05 12:30:00 +0100 +0100 <nil> false false 2021-07-05 12:30:00 +0100 +0100 <nil> false 2021-07-05 12:30:00 +0100 CET <nil> true
// 2021-07-05T12:30:00-05:00 2021-07-05 12:30:00 -0500 -0500 <nil> false false 2021-07-05 12:30:00 -0500 -0500 <nil> false 2021-07-05 12:30:00 -0500 EST <nil> true
// Mon, 05 Jul 2021 12:30:00 UTC 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> false
// Mon, 05 Jul 2021 12:30:00 UTC 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> true
// Mon, 05 Jul 2021 12:30:00 CET 2021-07-05 12:30:00 +0000 CET <nil> false false 2021-07-05 12:30:00 +0000 CET <nil> false 2021-07-05 12:30:00 +0100 CET <nil> true
// Mon, 05 Jul 2021 12:30:00 EST 2021-07-05 12:30:00 +0000 EST <nil> false false 2021-07-05 12:30:00 +0000 EST <nil> false 2021-07-05 12:30:00 -0500 EST <nil> true
// Mon, 05 Jul 2021 12:30:00 +0000 2021-07-05 12:30:00 +0000 UTC <nil> true false 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0000 UTC <nil> true
// Mon, 05 Jul 2021 12:30:00 +0000 2021-07-05 12:30:00 +0000 UTC <nil> true false 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0000 UTC <nil> true
// Mon, 05 Jul 2021 12:30:00 +0100 2021-07-05 12:30:00 +0100 +0100 <nil> false false 2021-07-05 12:30:00 +0100 +0100 <nil> false 2021-07-05 12:30:00 +0100 CET <nil> true
// Mon, 05 Jul 2021 12:30:00 -0500 2021-07-05 12:30:00 -0500 -0500 <nil> false false 2021-07-05 12:30:00 -0500 -0500 <nil> false 2021-07-05 12:30:00 -0500 EST <nil> true
// 05 Jul 21 12:30 UTC 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> false
// 05 Jul 21 12:30 UTC 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> true
// 05 Jul 21 12:30 CET 2021-07-05 12:30:00 +0000 CET <nil> false false 2021-07-05 12:30:00 +0000 CET <nil> false 2021-07-05 12:30:00 +0100 CET <nil> true
// 05 Jul 21 12:30 EST 2021-07-05 12:30:00 +0000 EST <nil> false false 2021-07-05 12:30:00 +0000 EST <nil> false 2021-07-05 12:30:00 -0500 EST <nil> true
// Mon Jul  5 12:30:00 UTC 2021 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> false
// Mon Jul  5 12:30:00 UTC 2021 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> false 2021-07-05 12:30:00 +0000 UTC <nil> true
// Mon Jul  5 12:30:00 CET 2021 2021-07-05 12:30:00 +0000 CET <nil> false false 2021-07-05 12:30:00 +0000 CET <nil> false 2021-07-05 12:30:00 +0100 CET <nil> true
// Mon Jul  5 12:30:00 EST 2021 2021-07-05 12:30:00 +0000 EST <nil> false false 2021-07-05 12:30:00 +0000 EST <nil> false 2021-07-05 12:30:00 -0500 EST <nil> true
// 2021-07-05 12:30:00 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0000 UTC <nil> true
// 2021-07-05 12:30:00 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0000 UTC <nil> true
// 2021-07-05 12:30:00 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0100 CET <nil> true
// 2021-07-05 12:30:00 2021-07-05 12:30:00 +0000 UTC <nil> false true 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 -0500 EST <nil> true
// 2021-07-05 +00 UTC 2021-07-05 00:00:00 +0000 UTC <nil> false true 2021-07-05 00:00:00 +0000 UTC <nil> false 2021-07-05 00:00:00 +0000 UTC <nil> false
// 2021-07-05 +00 UTC 2021-07-05 00:00:00 +0000 UTC <nil> false true 2021-07-05 00:00:00 +0000 UTC <nil> false 2021-07-05 00:00:00 +0000 UTC <nil> true
// 2021-07-05 +01 CET 2021-07-05 00:00:00 +0100 CET <nil> false false 2021-07-05 00:00:00 +0100 CET <nil> false 2021-07-05 00:00:00 +0100 CET <nil> true
// 2021-07-05 -05 EST 2021-07-05 00:00:00 -0500 EST <nil> false false 2021-07-05 00:00:00 -0500 EST <nil> false 2021-07-05 00:00:00 -0500 EST <nil> true
// 07/05 12:30:00PM '21 +0000 2021-07-05 12:30:00 +0000 UTC <nil> true false 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0000 UTC <nil> true
// 07/05 12:30:00PM '21 +0000 2021-07-05 12:30:00 +0000 UTC <nil> true false 2021-07-05 12:30:00 +0000 UTC <nil> true 2021-07-05 12:30:00 +0000 UTC <nil> true
// 07/05 12:30:00PM '21 +0100 2021-07-05 12:30:00 +0100 +0100 <nil> false false 2021-07-05 12:30:00 +0100 +0100 <nil> false 2021-07-05 12:30:00 +0100 CET <nil> true
// 07/05 12:30:00PM '21 -0500 2021-07-05 12:30:00 -0500 -0500 <nil> false false 2021-07-05 12:30:00 -0500 -0500 <nil> false 2021-07-05 12:30:00 -0500 EST <nil> true
// [1 0 0 0 14 213 157 216 0 0 0 0 0 0 0] <nil> <nil> 2020-01-01 00:00:00 +0000 UTC false true true
// "2020-01-01T00:00:00Z" <nil> 2020-01-01 00:00:00 +0000 UTC true false false
// [1 0 0 0 14 213 157 216 0 0 0 0 0 255 255] <nil> <nil> 2020-01-01 00:00:00 +0000 UTC true false true
// "2020-01-01T00:00:00Z" <nil> 2020-01-01 00:00:00 +0000 UTC true false true
// [1 0 0 0 14 213 157 216 0 0 0 0 0 0 120] <nil> <nil> 2020-01-01 02:00:00 +0200 +0200 false false false
// "2020-01-01T02:00:00+02:00" <nil> 2020-01-01 02:00:00 +0200 +0200 false false false
// [1 0 0 0 14 213 157 216 0 0 0 0 0 0 0] <nil> <nil> 2020-01-01 00:00:00 +0000 UTC false true false
// "2020-01-01T00:00:00Z" <nil> 2020-01-01 00:00:00 +0000 UTC true false false
// true false true true
// true UTC
// UTC <nil> true
// 2022-01-27 02:30:00 +0000 UTC UTC 0 false 0001-01-01 00:00:00 +0000 UTC 0001-01-01 00:00:00 +0000 UTC 1643250600
// 2022-04-27 02:30:00 +0000 UTC UTC 0 false 0001-01-01 00:00:00 +0000 UTC 0001-01-01 00:00:00 +0000 UTC 1651026600
// 2022-07-27 02:30:00 +0000 UTC UTC 0 false 0001-01-01 00:00:00 +0000 UTC 0001-01-01 00:00:00 +0000 UTC 1658889000
// 2022-10-27 02:30:00 +0000 UTC UTC 0 false 0001-01-01 00:00:00 +0000 UTC 0001-01-01 00:00:00 +0000 UTC 1666837800
// {2020-01-01 00:00:00 +0000 UTC} {T:2020-01-01 00:00:00 +0000 UTC}
// true UTC UTC false
// time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC)
// 1970-01-01 00:20:34 +0020 Mars 946683566 1970-01-01 00:20:34 +0020 Mars
