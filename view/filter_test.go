package view

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Can every kind be asked for, and everyone that one of its events names?
func TestEveryKindIsFiltered(t *testing.T) {
	letters := map[event.Type]byte{event.TypeG: 'G', event.TypeP: 'P', event.TypeM: 'M'}
	for k := range event.Kinds {
		subject, err := ParseSubject(k.String())
		require.NoError(t, err, k)
		e := event.Raw(k, 0, 0, 0, 0)
		require.True(t, newFilter([]Subject{subject}).wants(newLine(&e)), k)
		for i, a := range event.Specs[k].Args {
			letter, ok := letters[a.Type]
			if !ok {
				continue
			}
			var args [4]int64
			args[i] = 77
			e := event.Raw(k, args[0], args[1], args[2], args[3])
			require.True(t, newFilter([]Subject{{letter: letter, id: 77}}).wants(newLine(&e)),
				"%v: nobody who asks for %c77 sees its %s", k, letter, a.Name)
			require.False(t, newFilter([]Subject{{letter: letter, id: 76}}).wants(newLine(&e)), k)
		}
	}
}

// Does a filter know of everyone that there was, to say what was asked for in vain?
func TestFilterKnowsWhoThereIs(t *testing.T) {
	for k := range event.Kinds {
		for exists, letter := range map[string]byte{"the G exists": 'G', "the M exists": 'M', "the Ps exist": 'P', "so many Ps": 'P'} {
			if !strings.Contains(event.Specs[k].Fold, exists) {
				continue
			}
			f := newFilter([]Subject{{letter: letter, id: 1 << 40}})
			e := event.Raw(k, 78, 78, 0, 0)
			f.see(&e)
			require.GreaterOrEqual(t, f.last[letter], int64(77), "%v makes one, and see does not note it", k)
		}
	}
}
