package main

// Zones of the database: offsets that come and go, clocks that show a time twice or
// never, dates before all rules, and texts that name a zone.

import (
	"fmt"
	"time"
)

func main() {
	for _, name := range []string{"America/New_York", "Europe/Zurich", "Asia/Kolkata", "Australia/Lord_Howe", "Nowhere/City", "../etc/passwd", "Etc/UTC"} {
		loc, err := time.LoadLocation(name)
		fmt.Println(loc, err)
		if err != nil {
			continue
		}
		for month := time.January; month <= time.December; month += 3 {
			t := time.Date(2024, month, 31, 2, 30, 0, 5, loc)
			start, end := time.Date(2023, time.July, 1, 0, 0, 0, 0, loc).ZoneBounds()
			zone, offset := t.Zone()
			fmt.Println(t, t.UTC(), zone, offset, t.IsDST(), start, end, t.Weekday(), t.YearDay())
			fmt.Printf("%#v %s %v\n", t, t.Format(time.RFC1123Z), t.AddDate(0, 1, 1))
			week, day := t.ISOWeek()
			fmt.Println(week, day, t.Truncate(24*time.Hour), t.In(time.UTC) == t.UTC())
		}
		for hour := range 5 {
			fmt.Println(time.Date(2024, 3, 10, hour, 30, 0, 0, loc), time.Date(2024, 11, 3, hour, 30, 0, 0, loc), time.Date(2024, 3, 31, hour, 30, 0, 0, loc), time.Date(2024, 10, 27, hour, 30, 0, 0, loc))
			fmt.Println(time.Date(1850, 3, 10, hour, 30, 0, 0, loc), time.Date(1, 1, 1, hour, 0, 0, 0, loc))
		}
		for _, v := range []string{"2012-Jul-09 05:02 CEST", "2012-Jul-09 05:02 EDT", "2012-Jan-09 05:02 XYZ", "2012-Jul-09 05:02 UTC"} {
			t, err := time.ParseInLocation("2006-Jan-02 15:04 MST", v, loc)
			fmt.Println(t, err, t.Location())
		}
		t, err := time.ParseInLocation("2006-01-02 15:04", "2024-07-01 12:00", loc)
		b, _ := t.MarshalJSON()
		fmt.Println(t, err, t.Location() == loc, string(b), t.Equal(time.Date(2024, 7, 1, 12, 0, 0, 0, loc)))
		var u time.Time
		fmt.Println(u.UnmarshalJSON(b), u, u.Equal(t))
	}
}
