package main

import (
	"fmt"
	"time"
)

type timed struct {
	time.Duration
	day *time.Weekday
}

type stringer interface{ String() string }

type pair struct{ stringer }

// say keeps what a deferred or a started call returns.
func say(s stringer) (text string) {
	defer s.String()
	c := make(chan bool)
	go func() {
		go s.String()
		c <- true
	}()
	<-c
	f := s.String
	return s.String() + " " + f() + " " + pair{s}.String()
}

func main() {
	day := time.Tuesday
	for _, s := range []stringer{
		90 * time.Second, time.March, day, &day, timed{time.Hour, &day}, &timed{time.Minute, &day}, time.Month(14), time.Duration(0),
	} {
		fmt.Println(say(s), s)
	}
	fmt.Println(time.Duration.String(5), (*time.Weekday).String(&day), stringer.String(time.May), time.Unix(0, 0).UTC())
	var nobody *time.Weekday
	defer func() { fmt.Println(recover()) }()
	fmt.Println(say(nobody))
}
