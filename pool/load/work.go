package load

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/work"
)

// A Work says what a task does. It is a flag.Value.
type Work struct {
	Kind   Kind
	Mean   time.Duration
	Random bool // exponentially distributed; else each task takes Mean
}

// A Kind is how a task spends its time.
type Kind int

const (
	CPU     Kind = iota // it computes
	Syscall             // it is in the kernel, and its thread with it
	Net                 // it waits for the network
)

var kinds = []string{"cpu", "syscall", "net"}

// String returns w in the form that Set reads.
func (w *Work) String() string {
	about := ""
	if w.Random {
		about = "~"
	}
	return kinds[w.Kind] + ":" + about + w.Mean.String()
}

// Set reads "cpu:50us", "net:~1ms" and the like.
func (w *Work) Set(s string) error {
	kind, span, _ := strings.Cut(s, ":")
	k := slices.Index(kinds, kind)
	mean, random := strings.CutPrefix(span, "~")
	d, err := time.ParseDuration(mean)
	if k < 0 || err != nil || d < 0 {
		return fmt.Errorf("want cpu, syscall or net, a colon and a time, such as cpu:50us or net:~1ms")
	}
	*w = Work{Kind(k), d, random}
	return nil
}

// draw returns the work of one task.
func (w *Work) draw() func() {
	d := w.Mean
	if w.Random {
		d = time.Duration(rand.ExpFloat64() * float64(d))
	}
	switch w.Kind {
	case Syscall:
		return func() { work.Syscall(d) }
	case Net:
		return func() { work.Net(d) }
	}
	return func() { work.CPU(d) }
}
