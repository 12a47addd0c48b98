package view

import "github.com/gmpsim/gmpsim/sim/event"

// walks has the last pass of stealing of each thread: a theft says in which pass it was,
// and at which look.
type walks []event.WalkArgs

// learn takes in the beginning of a pass.
func (w *walks) learn(e *event.Event) {
	for int(e.M) >= len(*w) {
		*w = append(*w, event.WalkArgs{})
	}
	(*w)[max(e.M, 0)] = e.Walk()
}

// theft appends where in its walk the thread of e found work on a P, nothing if that is not known.
func (w walks) theft(dst []byte, e *event.Event, victim event.PID) []byte {
	if int(e.M) >= len(w) || e.M < 0 || w[e.M].Pass == 0 {
		return dst
	}
	look := 0
	for p := range visited(w[e.M], e.P) {
		if look++; p == victim {
			return say(dst, ", pass %d, look %d", w[e.M].Pass, look)
		}
	}
	return dst
}

// visited yields the Ps in the order of a pass; the thief leaves its own out.
func visited(a event.WalkArgs, own event.PID) func(yield func(event.PID) bool) {
	return func(yield func(event.PID) bool) {
		for i := range a.Of {
			if p := event.PID((int(a.Start) + i*a.Stride) % a.Of); p != own && p >= 0 && !yield(p) {
				return
			}
		}
	}
}
