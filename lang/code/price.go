package code

import (
	"math/bits"
	"sort"

	"github.com/gmpsim/gmpsim/sim/rules"
)

// Instructions take time, and the loop may spend none on counting it: where code goes
// straight on, nothing is counted. The debt that has come together since the last place
// that counts is known for each place of a function when its code is made, since there is
// only one straight way to it. A branch that is taken, a call, a return and an operation
// that leaves the loop pay a toll: the debt where they are less the debt at the place that
// they go to, which may be less than nothing. So the tolls along each way are what its
// instructions cost, but for half a unit a branch: a toll is a whole number of units.

// TollsPerNano is how many units of tolls are a nanosecond, at a Scale of 0.
const TollsPerNano = 16

// Tolls are what a program's instructions cost.
type Tolls struct {
	Code  []Instr                               // with the tolls
	Costs [rules.NumCodeCosts]rules.Picoseconds // what they were made from
	Slow  [256]rules.Picoseconds                // what operations that leave the loop cost
	Scale uint                                  // the units are 2^Scale times as large, since a toll has 8 bits
}

// Price returns the image's code with the tolls that follow from costs. Code that has
// them already is changed in place if it is the image's own.
func (i *Image) Price(code []Instr, costs *[rules.NumCodeCosts]rules.Picoseconds) *Tolls {
	t := &Tolls{Code: code, Costs: *costs}
	p := pricer{Image: i, Tolls: t, prices: PricesFrom(costs)}
	for op := range p.prices {
		if flows[op] == leaves {
			t.Slow[op], p.prices[op] = p.prices[op], 0
		}
	}
	for p.settle(); p.most > mostToll<<t.Scale; p.settle() {
		t.Scale++
	}
	return t
}

// A Debt is what code has cost and not yet paid.
type Debt = rules.Picoseconds

// Prices are what the operations cost, by their numbers.
type Prices [256]Debt

// PricesFrom returns what each operation costs.
func PricesFrom(costs *[rules.NumCodeCosts]rules.Picoseconds) *Prices {
	var prices Prices
	for op := range prices {
		prices[op] = costs[classOf(Op(op))]
	}
	return &prices
}

// MostDebt is what code that goes straight on may owe where instructions are given the
// default prices, so that no toll is out of range. Where it owes more it has to pay: a Tick.
const MostDebt Debt = mostToll * 1000 / TollsPerNano * 3 / 4

// Pays reports whether an operation always pays what is owed before it.
func Pays(op Op) bool { return flows[op] > branches }

// The range of a toll.
const (
	mostToll  = 127
	leastToll = -128
)

// A pricer computes tolls.
type pricer struct {
	*Image
	*Tolls
	prices *Prices
	debts  []rules.Picoseconds // before each instruction of a function
	sums   []rules.Picoseconds // what all instructions before it cost
	most   int64               // the largest toll, in units of the scale 0
}

// settle sets the tolls of all functions.
func (p *pricer) settle() {
	p.most = 0
	for _, fn := range p.Functions {
		p.count(fn)
		for at := fn.Entry; at < fn.End; at++ {
			if !p.Words[at] {
				p.pay(fn, at)
			}
		}
	}
}

// count fills in the debts of a function.
func (p *pricer) count(fn *Function) {
	p.debts, p.sums = p.debts[:0], p.sums[:0]
	debt, sum := rules.Picoseconds(0), rules.Picoseconds(0)
	for at := fn.Entry; at < fn.End; at++ {
		p.debts, p.sums = append(p.debts, debt), append(p.sums, sum)
		if p.Words[at] {
			continue
		}
		price := p.price(at)
		sum += price
		switch flows[p.Tolls.Code[at].Op] {
		case straight, branches:
			debt += price
		default:
			debt = 0
		}
	}
}

// pay sets the toll of an instruction.
func (p *pricer) pay(fn *Function, at int) {
	in := &p.Tolls.Code[at]
	debt := p.debts[at-fn.Entry] + p.price(at)
	switch flows[in.Op] {
	case straight:
		return
	case branches:
		debt += p.turn(fn, at, at+1+int(in.Short()))
	case jumps:
		if in.Long() == -1 {
			in.Toll = mostToll // nobody can count the turns of "for {}", so there need not be many
			return
		}
		debt += p.turn(fn, at, at+1+int(in.Long()))
	case calls:
		if in.Op == Call && p.inlined(int(uint32(*p.Tolls.Code[at+1].Word()))) || in.Op == CallFunc && in.C != 0 {
			debt -= p.prices[in.Op]
		}
	case ticks:
		if in.A == 0 {
			debt -= p.prices[in.Op]
		}
		in.C = Operand(min(p.units(debt), 1<<16-1))
		return
	}
	least := int64(leastToll)
	if f := flows[in.Op]; f == branches && in.Short() < 0 || f == jumps && in.Long() < 0 {
		least = 1 // or a loop would never end where the costs of what it does are 0
	}
	in.Toll = int8(max(least, min(mostToll, p.units(debt))))
}

// price returns what an instruction costs. To divide by a power of two is to shift, and
// what is left takes twice as long.
func (p *pricer) price(at int) rules.Picoseconds {
	in := &p.Tolls.Code[at]
	switch in.Op {
	case DivI, BrDivI, BrNotDivI:
		if bits.OnesCount64(*p.Tolls.Code[at+1].Word()) == 1 {
			return 2 * p.Costs[rules.CodeInt]
		}
	case RemI:
		if bits.OnesCount64(*p.Tolls.Code[at+1].Word()) == 1 {
			return 4 * p.Costs[rules.CodeInt]
		}
	}
	return p.prices[in.Op]
}

// turn returns what is owed less at a branch since its target owes it, and more since the
// turn of a loop has to wait for its longest chain.
func (p *pricer) turn(fn *Function, at, to int) rules.Picoseconds {
	owed := -p.debts[to-fn.Entry]
	if cycles, ok := p.Chains[at]; ok {
		waits := rules.Picoseconds(cycles) * p.Costs[rules.CodeCycle]
		owed += max(0, waits-(p.sums[at-fn.Entry]-p.sums[to-fn.Entry]))
	}
	return owed
}

// units returns a time as a toll.
func (p *pricer) units(t rules.Picoseconds) int64 {
	n := (int64(t)*TollsPerNano*2/1000 + 1) >> 1
	p.most = max(p.most, n, -n)
	return n >> p.Scale
}

// inlined reports whether a compiler would inline the function with this entry.
func (p *pricer) inlined(entry int) bool {
	i := sort.Search(len(p.Functions), func(i int) bool { return p.Functions[i].Entry >= entry })
	return i < len(p.Functions) && p.Functions[i].Entry == entry && p.Functions[i].Inlined
}
