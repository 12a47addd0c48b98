package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

func main() {
	formats()
	parse()
	marshal()
	arithmetic()
}

var at = time.Date(2024, time.February, 29, 13, 4, 5, 678901234, time.UTC)

func formats() {
	for _, layout := range []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339,
		time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly, "2006 002 __2", "3pm .000 Z0700 Monday"} {
		fmt.Println(at.Format(layout), "|", at.In(time.FixedZone("CET", 3600)).Format(layout))
	}
	fmt.Printf("%v %+v %#v %s\n", at, at, at, at)
	fmt.Printf("%#v %#v\n", at.In(time.FixedZone("X", -3600)), time.Time{})
	fmt.Println(string(at.AppendFormat([]byte("at "), time.Kitchen)), at.GoString())
	fmt.Println(time.Time{}, time.Unix(0, 0).UTC(), time.Month(13), time.Weekday(8), time.Duration(0), time.Duration(1), -time.Hour)
}

func parse() {
	cet := time.FixedZone("CET", 3600)
	for _, c := range [][2]string{{time.RFC3339, "2024-05-06T07:08:09Z"}, {time.RFC3339, "2024-05-06T07:08:09.5+02:00"}, {time.DateTime, "2024-05-06 07:08:09"}, {time.RFC1123, "Mon, 06 May 2024 07:08:09 MST"},
		{time.Kitchen, "3:04PM"}, {time.DateOnly, "2024-13-01"}, {time.DateOnly, "2023-02-29"}, {time.DateOnly, "24-01-01"}, {time.DateOnly, "2024-01-01x"}, {time.TimeOnly, "25:00:00"}, {"Jan 2", "Foo 3"}, {"2006-01-02 MST", "2024-01-01 CET"}, {time.RFC3339, "é"}} {
		t, err := time.Parse(c[0], c[1])
		in, err2 := time.ParseInLocation(c[0], c[1], cet)
		fmt.Println(t, err, "|", in, err2)
		var pe *time.ParseError
		if errors.As(err, &pe) {
			fmt.Printf("%q %q %q %q %q\n", pe.Layout, pe.Value, pe.LayoutElem, pe.ValueElem, pe.Message)
		}
	}
	for _, s := range []string{"1h30m", "-1.5s", "100ms2us3ns", "", "1", "x", "1d", "9999999h", "+5m", "0", ".5h", "1µs"} {
		fmt.Println(time.ParseDuration(s))
	}
}

func marshal() {
	type event struct {
		At   time.Time
		Took time.Duration
		P    *time.Time `json:",omitempty"`
	}
	e := event{At: at, Took: time.Second, P: &at}
	b, err := json.Marshal(e)
	fmt.Println(string(b), err)
	var back event
	fmt.Println(json.Unmarshal(b, &back), back.At.Equal(at), back.P.Equal(at), back.Took)
	fmt.Println(json.Unmarshal([]byte(`{"At":"2024-05-06T07:08:09+02:00"}`), &back), back.At)
	for _, s := range []string{`{"At":"2024-05-06"}`, `{"At":5}`, `{"At":null}`, `{"At":"2024-05-06T24:08:09Z"}`, `{"At":""}`} {
		fmt.Println(json.Unmarshal([]byte(s), &back), back.At.Year())
	}
	text, err := at.MarshalText()
	var t time.Time
	fmt.Println(string(text), err, t.UnmarshalText(text))
	fmt.Println(t == at, t.Equal(at))
	fmt.Println(t.UnmarshalText([]byte("x")), t)
	data, err := at.In(time.FixedZone("", 5400)).MarshalBinary()
	fmt.Println(len(data), err, t.UnmarshalBinary(data))
	fmt.Println(t, t.Equal(at), t.UnmarshalBinary(nil), t.UnmarshalBinary(data[:5]))
	gob, err := at.GobEncode()
	fmt.Println(len(gob), err, t.GobDecode(gob), t)
	_, err = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	fmt.Println(err)
	b, err = at.AppendText([]byte(">"))
	b2, err2 := at.AppendBinary(nil)
	fmt.Println(string(b), err, len(b2), err2)
}

func arithmetic() {
	fmt.Println(at.AddDate(0, 1, 0), at.AddDate(1, 0, 0), at.AddDate(0, 0, -60), at.YearDay(), at.Weekday(), at.Month())
	fmt.Println(at.ISOWeek())
	fmt.Println(at.Truncate(time.Hour), at.Round(time.Minute), at.Truncate(24*time.Hour), at.Add(36*time.Hour).Sub(at))
	fmt.Println(at.Unix(), at.UnixMilli(), at.UnixMicro(), at.UnixNano(), time.UnixMilli(1e12).UTC(), time.UnixMicro(-1).UTC())
	start, end := at.ZoneBounds()
	fmt.Println(start.IsZero(), end.IsZero(), at.IsDST(), at.Compare(at.Add(1)), at.Before(at), at.Location())
	fmt.Println(time.Date(2024, 14, 35, 25, 61, -1, -1, time.UTC), time.Date(2024, 3, 0, 0, 0, 0, 0, time.FixedZone("W", -7200)))
	d := 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond
	fmt.Println(d, d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Truncate(time.Minute), d.Round(time.Hour), (-d).Abs(), time.Duration(1<<63-1))
}
