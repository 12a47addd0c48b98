package export_test

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A field is one of a protobuf message.
type field struct {
	id    int
	value uint64
	bytes []byte
}

// fields decodes a message.
func fields(t *testing.T, b []byte) (all []field) {
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		require.Positive(t, n)
		b = b[n:]
		f := field{id: int(tag >> 3)}
		switch tag & 7 {
		case 0:
			f.value, n = binary.Uvarint(b)
			require.Positive(t, n)
			b = b[n:]
		case 1:
			f.value, b = binary.LittleEndian.Uint64(b), b[8:]
		case 2:
			size, n := binary.Uvarint(b)
			require.Positive(t, n)
			f.bytes, b = b[n:n+int(size)], b[n+int(size):]
		default:
			t.Fatalf("wire type %d", tag&7)
		}
		all = append(all, f)
	}
	return all
}

// get returns a field of a message.
func get(all []field, id int) (f field, ok bool) {
	for _, f := range all {
		if f.id == id {
			return f, true
		}
	}
	return field{}, false
}

// Do the states of goroutines follow the fold of the events, and does none run twice in a
// row? Does every slice end, every flow have two ends and every event have a track?
func TestPerfettoFollowsEvents(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		type step struct{ t, g, state, cpu uint64 }
		var got []step
		open, flows, tracks, ranks := map[uint64]int{}, map[uint64]int{}, map[uint64]bool{}, map[[2]uint64]bool{}
		last := map[uint64]uint64{}
		for _, f := range fields(t, r.write(t, "perfetto", 0, 0)) {
			require.Equal(t, 1, f.id)
			packet := fields(t, f.bytes)
			at, _ := get(packet, 8)
			if d, ok := get(packet, 60); ok {
				d := fields(t, d.bytes)
				id, _ := get(d, 1)
				parent, _ := get(d, 5)
				rank, _ := get(d, 12)
				tracks[id.value] = true
				key := [2]uint64{parent.value, rank.value}
				require.False(t, ranks[key], "two tracks of the same rank")
				ranks[key] = true
			}
			if d, ok := get(packet, 117); ok {
				d := fields(t, d.bytes)
				g, _ := get(d, 3)
				state, _ := get(d, 4)
				cpu, on := get(d, 1)
				require.Equal(t, on, state.value == 3)
				require.False(t, state.value == 3 && last[g.value] == 3, "two runs in a row")
				last[g.value] = state.value
				got = append(got, step{at.value, g.value, state.value, cpu.value})
			}
			if d, ok := get(packet, 11); ok {
				d := fields(t, d.bytes)
				track, _ := get(d, 11)
				require.True(t, tracks[track.value])
				switch typ, _ := get(d, 9); typ.value {
				case 1:
					open[track.value]++
				case 2:
					open[track.value]--
				}
				require.Contains(t, []int{0, 1}, open[track.value])
				for id := 47; id <= 48; id++ {
					if f, ok := get(d, id); ok {
						flows[f.value] += id
					}
				}
			}
		}
		for track, n := range open {
			require.Zero(t, n, track)
		}
		thefts := 0
		s, i := event.NewState(), 0
		for _, e := range r.events {
			s.Apply(&e)
			if e.Kind == event.Steal || e.Kind == event.StealNext {
				thefts++
			}
			for ; i < len(got) && got[i].t == uint64(e.T) && matches(s, got[i].g, got[i].state, got[i].cpu); i++ {
			}
		}
		require.Equal(t, len(got), i, "states that no event explains")
		require.Len(t, flows, thefts)
		for _, ends := range flows {
			require.Equal(t, 47+48, ends)
		}
		for g, known := range s.Gs {
			require.Equal(t, wanted(known.Status), last[uint64(g)], g)
		}
	})
}

// matches reports whether the state has a goroutine in a state of Perfetto's. A goroutine
// that moves to another P is runnable in between.
func matches(s *event.State, g, state, cpu uint64) bool {
	known, alive := s.Gs[event.GID(g)]
	if !alive {
		return state == 7
	}
	if state == 3 {
		return known.Status == event.Grunning && uint64(s.Ms[known.M].P) == cpu
	}
	return wanted(known.Status) == state || known.Status == event.Grunning && state == 2
}

// wanted is Perfetto's number for a status.
func wanted(s event.Status) uint64 {
	return map[event.Status]uint64{event.Grunning: 3, event.Gsyscall: 5, event.Gwaiting: 4, event.Grunnable: 2}[s]
}
