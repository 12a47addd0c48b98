package view

import (
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// mostCircles is how many circles of a deadlock are printed. A writer forms one with each of the readers that it waits for.
const mostCircles = 6

// circles returns a shortest circle for each goroutine that waits in the end for itself, unless another circle
// has it. It looks for one circle more than are printed.
func circles(order []event.GID, all map[event.GID]stuck) (rounds [][]event.GID) {
	in := map[event.GID]bool{}
	for _, g := range order {
		if in[g] {
			continue
		}
		round := circle(g, all)
		for _, member := range round {
			in[member] = true
		}
		if len(round) > 0 {
			rounds = append(rounds, round)
		}
		if len(rounds) > mostCircles {
			break
		}
	}
	return rounds
}

// circle returns the shortest way from start over those that it waits for back to start, nil if there is none.
func circle(start event.GID, all map[event.GID]stuck) []event.GID {
	from := map[event.GID]event.GID{}
	for queue := []event.GID{start}; len(queue) > 0; queue = queue[1:] {
		g := queue[0]
		for _, next := range all[g].next {
			if next == start {
				return way(start, g, from)
			}
			if _, seen := from[next]; !seen {
				from[next] = g
				queue = append(queue, next)
			}
		}
	}
	return nil
}

// way returns the goroutines from start to last; from says for each who leads to it.
func way(start, last event.GID, from map[event.GID]event.GID) []event.GID {
	list := []event.GID{last}
	for g := last; g != start; {
		g = from[g]
		list = append(list, g)
	}
	slices.Reverse(list)
	return list
}

// namely says which circles there are. A goroutine that waits for itself has said so.
func namely(rounds [][]event.GID) []string {
	rounds = slices.DeleteFunc(slices.Clone(rounds), func(round []event.GID) bool { return len(round) < 2 })
	var list []string
	for _, round := range rounds[:min(len(rounds), mostCircles)] {
		list = append(list, arrows(round))
	}
	switch len(list) {
	case 0:
		return nil
	case 1:
		return []string{"That is a circle: " + list[0] + "."}
	}
	if len(rounds) > len(list) {
		list = append(list, "more")
	}
	last := len(list) - 1
	return []string{"These are circles: " + strings.Join(list[:last], ", ") + " and " + list[last] + "."}
}

// arrows prints "G7 → G1 → G7".
func arrows(round []event.GID) string {
	var b strings.Builder
	for _, g := range round {
		b.WriteString(g.String() + " → ")
	}
	return b.String() + round[0].String()
}
