package vm

import (
	"slices"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// A clock counts the time that the goroutine inside Next computes, in units of tolls.
type clock struct {
	tolls  *code.Tolls
	slow   [256]int64 // what operations that leave the loop cost
	grant  int64      // how long it may compute
	budget int64      // how long it still may
	rest   int64      // what was less than a nanosecond, of all goroutines
}

// leastGrant is more than any toll, so that each turn goes on.
const leastGrant = 128

// setTolls gives the code the tolls that follow from the machine's costs. Most machines
// have the default ones, and share the code that has those.
func (p *Process) setTolls(c *rules.Costs) {
	if p.tolls = p.im.Tolls; p.tolls.Costs != c.Code {
		p.tolls = p.im.Price(slices.Clone(p.im.Code), &c.Code)
	}
	for op, t := range p.tolls.Slow {
		p.slow[op] = p.units(t)
	}
}

// units returns a time in units of tolls.
func (c *clock) units(t rules.Picoseconds) int64 {
	return int64(t) * code.TollsPerNano / 1000 >> c.tolls.Scale
}

// allow lets the goroutine compute for as long as the machine can wait.
func (p *Process) allow() {
	p.grant = max(leastGrant, int64(p.allowance())*code.TollsPerNano>>p.tolls.Scale)
	p.budget = p.grant
}

// shorten lets the goroutine compute for no longer than d from here.
func (c *clock) shorten(d event.Duration) {
	if more := c.budget - int64(d)*code.TollsPerNano>>c.tolls.Scale; more > 0 {
		c.budget -= more
		c.grant -= more
	}
}

// leave pays for an operation that is not the loop's. What the loop's own ones owe there
// they pay later, or never, since something is wrong.
func (c *clock) leave(in *code.Instr) {
	if in.Op >= code.Leaving {
		c.budget -= int64(in.Toll) + c.slow[in.Op]
	}
}

// take pays n times for what an operation does that depends on its operands.
func (c *clock) take(cost rules.CodeCost, n int) {
	c.pay(c.tolls.Costs[cost], n)
}

// takePart is take for a part of a cost.
func (c *clock) takePart(part rules.CodePart, n int) { c.pay(part.Of(&c.tolls.Costs), n) }

func (c *clock) pay(t rules.Picoseconds, n int) {
	c.budget -= int64(t) * int64(min(n, mostTimes)) * code.TollsPerNano / 1000 >> c.tolls.Scale
}

// spend pays a time of the machine's.
func (c *clock) spend(d event.Duration) { c.budget -= int64(d) * code.TollsPerNano >> c.tolls.Scale }

// mostTimes keeps what an operation costs far below the end of time.
const mostTimes = 1 << 30

// spent is how long the goroutine has computed.
func (c *clock) spent() event.Duration {
	return event.Duration(max(0, c.grant-c.budget) << c.tolls.Scale / code.TollsPerNano)
}

// time returns the same when it stops. What is less than a nanosecond is not lost.
func (c *clock) time() event.Duration {
	t := max(0, c.grant-c.budget)<<c.tolls.Scale + c.rest
	c.rest = t % code.TollsPerNano
	return event.Duration(t / code.TollsPerNano)
}
