package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
)

// TestSelectIsFair: of two ready cases each is taken about half the time, of
// three each a third.
func TestSelectIsFair(t *testing.T) {
	for n := 2; n <= 3; n++ {
		const draws = 30_000
		m := machine(t, Config{Procs: 1, Seed: 1})
		s := &selecting{n: draws, counts: make([]int, n)}
		for range n {
			c := m.NewChan(0, 0)
			c.closed = true
			s.cases = append(s.cases, Case{C: c})
		}
		m.Start(s, 0)
		m.Run()
		for _, k := range s.counts {
			assert.InDelta(t, draws/n, k, 400) // five standard deviations
		}
	}
}

// selecting is a body that counts which case its selects take.
type selecting struct {
	n      int
	cases  []Case
	counts []int
}

func (s *selecting) Next(g *G, op *Op) {
	if g.pc++; g.pc > 1 {
		s.counts[g.Chosen()]++
	}
	*op = Select(s.cases, true)
	if int(g.pc) > s.n {
		*op = Return()
	}
}

// TestRecordedChoices: a run whose recorded draws are played back makes the
// same choices.
func TestRecordedChoices(t *testing.T) {
	run := func(c Chooser) (draws []Draw, end event.Time) {
		m := machine(t, Config{Procs: 4, Chooser: Recording(c, &draws), MaxSteps: 20_000})
		m.Start(steady(m), 0)
		m.Run()
		return draws, m.Now()
	}
	draws, end := run(Seeded(3))
	answers := make([]int, len(draws))
	for i, d := range draws {
		answers[i] = d.Took
	}
	again, endAgain := run(Scripted(answers...))
	assert.NotEmpty(t, draws)
	assert.Equal(t, draws, again)
	assert.Equal(t, end, endAgain)
	assert.Equal(t, "wake", draws[0].What.String())
}

func TestSeededIsUniform(t *testing.T) {
	c, counts := Seeded(42), [7]int{}
	for range 70_000 {
		counts[c.Choose(ChooseUser, 7)]++
	}
	for _, n := range counts {
		assert.InDelta(t, 10_000, n, 500)
	}
	assert.Equal(t, 0, c.Choose(ChooseMap, 1))
}
