package load

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// An Arrival says when tasks come. With the zero Arrival all come at once. It is a
// flag.Value.
type Arrival struct {
	Every time.Duration // the time between two tasks, on average
	Rate  bool          // the times between them are random: a Poisson process
}

// String returns a in the form that Set reads.
func (a *Arrival) String() string {
	switch {
	case a.Every == 0:
		return "all"
	case a.Rate:
		return strconv.FormatFloat(1/a.Every.Seconds(), 'g', 4, 64) + "/s"
	}
	return a.Every.String()
}

// Set reads "all", "10us" or "5000/s".
func (a *Arrival) Set(s string) error {
	if s == "all" {
		*a = Arrival{}
		return nil
	}
	if rate, ok := strings.CutSuffix(s, "/s"); ok {
		r, err := strconv.ParseFloat(rate, 64)
		if err != nil || !(r >= 0.001 && r <= 1e9) {
			return fmt.Errorf("want a rate from 0.001/s to 1e9/s, such as 5000/s")
		}
		*a = Arrival{time.Duration(float64(time.Second) / r), true}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 {
		return fmt.Errorf("want all, a time such as 10us, or a rate such as 5000/s")
	}
	*a = Arrival{d, false}
	return nil
}

// gap is the time until the next task.
func (a *Arrival) gap() time.Duration {
	if a.Rate {
		return time.Duration(rand.ExpFloat64() * float64(a.Every))
	}
	return a.Every
}
