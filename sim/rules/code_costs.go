package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Picoseconds are a length of virtual time that is too short for nanoseconds: a processor
// performs several instructions in one.
type Picoseconds int64

// picosPerNano is how many picoseconds are a nanosecond.
const picosPerNano = 1000

// String returns the time in nanoseconds, such as "0.25ns".
func (p Picoseconds) String() string {
	return strconv.FormatFloat(float64(p)/picosPerNano, 'f', -1, 64) + "ns"
}

// Duration returns the time in whole nanoseconds, the nearest.
func (p Picoseconds) Duration() event.Duration {
	return event.Duration((p + picosPerNano/2) / picosPerNano)
}

// A CodeCost is one of the costs of what compiled code does by itself: between two
// operations of a goroutine that the machine sees, it performs instructions.
type CodeCost uint8

// The costs of code. A group of instructions costs what it takes away from others: a
// processor performs several at a time, so this is less than the time from the beginning
// of one to its end.
const (
	CodeMove         CodeCost = iota // from register to register, and constants
	CodeInt                          // integer arithmetic, comparisons
	CodeMul                          // multiplication
	CodeDiv                          // division by a variable
	CodeDivConst                     // division by a constant: a multiplication and shifts
	CodeFloat                        // arithmetic with floats, conversions
	CodeFloatDiv                     // their division
	CodeLoad                         // a load from memory
	CodeStore                        // a store
	CodeIndex                        // a load of an element, with the test of its bounds
	CodeIndexStore                   // a store to an element
	CodeBranch                       // a branch, taken or not
	CodeCycle                        // one cycle of the clock: what follows from what waits so long
	CodeCall                         // a call and the return, without what it passes
	CodeCallFunc                     // a call of a func value
	CodeCallIface                    // a call through an interface
	CodeMemory                       // an access to memory that others may share, where it is one of its own
	CodeAlloc                        // an allocation, beside what each byte costs
	CodeAllocByte                    // clearing and later collecting a byte of it
	CodeCopyByte                     // copying or comparing a byte
	CodeSlice                        // a slice expression, with its tests
	CodeAppend                       // an append where there is room
	CodeString                       // making a string, beside its bytes
	CodeCompare                      // comparing strings, beside their bytes
	CodeRune                         // decoding a rune
	CodeRuneText                     // a rune of a text that is converted
	CodeAssert                       // a type assertion, a case of a type switch
	CodeDefer                        // a deferred call
	CodePanic                        // a panic, and what it takes to recover
	CodeMap                          // a look into a map whose key is a number
	CodeMapString                    // the same with a string
	CodeMapOther                     // the same with another key
	CodeMapSet                       // a store to an entry, beside what it takes to look for it first
	CodeMapInsert                    // what it takes longer to add an entry
	CodeMapNext                      // a step of a range over a map
	CodeAtomic                       // an operation of package sync/atomic
	CodeClock                        // reading one of the system's clocks
	CodeHost                         // a small function of the standard library
	CodeHostMath                     // a function of package math
	CodeHostNumber                   // a number as text, and text as a number
	CodeHostScan                     // looking for something in a text
	CodeHostScanByte                 // each of its bytes
	CodeHostText                     // making a text from another
	CodeHostTextByte                 // each of its bytes
	CodeHostRuneByte                 // the same where each letter is looked at
	CodeHostSort                     // sorting: each comparison
)

// A CodePart is a part of a cost, or a multiple of it: what something takes that is of its
// kind, but smaller or larger.
type CodePart struct {
	Cost    CodeCost
	Percent int
}

// Of returns what it is of some costs.
func (p CodePart) Of(costs *[NumCodeCosts]Picoseconds) Picoseconds {
	return costs[p.Cost] * Picoseconds(p.Percent) / 100
}

// NumCodeCosts is how many there are.
const NumCodeCosts = int(CodeHostSort) + 1

// String returns the key.
func (c CodeCost) String() string { return codeRows()[c].key }

// A codeRow is the row of a cost of code.
type codeRow struct {
	key     string
	Default Picoseconds
	doc     string
}

// codeRows has a row for each.
func codeRows() []codeRow {
	return []codeRow{
		CodeMove:         {"code.move", 22, "from register to register, a constant (fitted to the kernels of docs/costs.md)"},
		CodeInt:          {"code.int", 63, "an addition, a shift, a comparison of integers (fitted to the kernels of docs/costs.md)"},
		CodeMul:          {"code.mul", 90, "a multiplication (fitted to the kernels of docs/costs.md)"},
		CodeDiv:          {"code.div", 2450, "a division by a variable (measured)"},
		CodeDivConst:     {"code.div.const", 505, "a division by a constant (fitted to the kernels of docs/costs.md)"},
		CodeFloat:        {"code.float", 110, "arithmetic of floats, a conversion (fitted to the kernels of docs/costs.md)"},
		CodeFloatDiv:     {"code.float.div", 1250, "a division of floats (measured)"},
		CodeLoad:         {"code.load", 78, "a load from memory (fitted to the kernels of docs/costs.md)"},
		CodeStore:        {"code.store", 110, "a store to memory (fitted to the kernels of docs/costs.md)"},
		CodeIndex:        {"code.index", 130, "a load of an element (fitted to the kernels of docs/costs.md)"},
		CodeIndexStore:   {"code.index.store", 175, "a store to an element (fitted to the kernels of docs/costs.md)"},
		CodeBranch:       {"code.branch", 67, "a branch (fitted to the kernels of docs/costs.md)"},
		CodeCycle:        {"code.cycle", 325, "a cycle of the clock, for what waits for what comes before it (measured)"},
		CodeCall:         {"code.call", 1350, "a call that is not inlined, and its return (measured)"},
		CodeCallFunc:     {"code.call.func", 1550, "the same of a func value (measured)"},
		CodeCallIface:    {"code.call.iface", 1550, "the same through an interface (measured)"},
		CodeMemory:       {"code.memory", 110, "an access to memory beside other Ps (fitted to the kernels of docs/costs.md)"},
		CodeAlloc:        {"code.alloc", 15500, "an allocation, beside its bytes (measured)"},
		CodeAllocByte:    {"code.alloc.byte", 245, "each byte of it (fitted to the kernels of docs/costs.md)"},
		CodeCopyByte:     {"code.copy.byte", 17, "copying or comparing a byte (fitted to the kernels of docs/costs.md)"},
		CodeSlice:        {"code.slice", 450, "a slice expression (fitted to the kernels of docs/costs.md)"},
		CodeAppend:       {"code.append", 135, "an append where there is room (fitted to the kernels of docs/costs.md)"},
		CodeString:       {"code.string", 8950, "making a string of others, beside its bytes (fitted to the kernels of docs/costs.md)"},
		CodeCompare:      {"code.compare", 1350, "comparing two strings, beside their bytes (fitted to the kernels of docs/costs.md)"},
		CodeRune:         {"code.rune", 560, "the next rune of a string (fitted to the kernels of docs/costs.md)"},
		CodeRuneText:     {"code.rune.text", 2450, "a rune of a text that is converted (fitted to the kernels of docs/costs.md)"},
		CodeAssert:       {"code.assert", 280, "a type assertion, a case of a type switch (fitted to the kernels of docs/costs.md)"},
		CodeDefer:        {"code.defer", 335, "a deferred call (fitted to the kernels of docs/costs.md)"},
		CodePanic:        {"code.panic", 145000, "a panic that is recovered (fitted to the kernels of docs/costs.md)"},
		CodeMap:          {"code.map", 5600, "a look into a map with numbers as keys (measured)"},
		CodeMapString:    {"code.map.string", 6700, "the same with strings (measured)"},
		CodeMapOther:     {"code.map.other", 12000, "the same with other keys (fitted to the kernels of docs/costs.md)"},
		CodeMapSet:       {"code.map.set", 3000, "a store to a map (fitted to the kernels of docs/costs.md)"},
		CodeMapInsert:    {"code.map.insert", 36000, "how much longer it takes to add an entry (fitted to the kernels of docs/costs.md)"},
		CodeMapNext:      {"code.map.next", 6150, "a step of a range over a map (fitted to the kernels of docs/costs.md)"},
		CodeAtomic:       {"code.atomic", 5050, "an operation of package sync/atomic (measured)"},
		CodeClock:        {"code.clock", 33500, "reading a clock: time.Since, half of time.Now (measured)"},
		CodeHost:         {"code.host", 1100, "a small function of the standard library (fitted to the kernels of docs/costs.md)"},
		CodeHostMath:     {"code.host.math", 6700, "a function of package math (fitted to the kernels of docs/costs.md)"},
		CodeHostNumber:   {"code.host.number", 13000, "a number as text, and text as a number (fitted to the kernels of docs/costs.md)"},
		CodeHostScan:     {"code.host.scan", 2450, "looking for something in a text (fitted to the kernels of docs/costs.md)"},
		CodeHostScanByte: {"code.host.scan.byte", 90, "each of its bytes (fitted to the kernels of docs/costs.md)"},
		CodeHostText:     {"code.host.text", 17000, "making a text from another (fitted to the kernels of docs/costs.md)"},
		CodeHostTextByte: {"code.host.text.byte", 1250, "each of its bytes (fitted to the kernels of docs/costs.md)"},
		CodeHostRuneByte: {"code.host.rune.byte", 3000, "the same where each letter is looked at (fitted to the kernels of docs/costs.md)"},
		CodeHostSort:     {"code.host.sort", 4500, "a comparison in sorting (fitted to the kernels of docs/costs.md)"},
	}
}

// codeCosts are those of code, in the order of their numbers.
func codeCosts() (all []Cost) {
	for i, r := range codeRows() {
		all = append(all, Cost{Key: r.key, Fine: r.Default, Doc: r.doc, code: func(c *Costs) *Picoseconds { return &c.Code[i] }})
	}
	return all
}

// parsePicoseconds reads a number with a unit, such as "0.25ns".
func parsePicoseconds(s string) (Picoseconds, bool) {
	if d, ok := parseDuration(s); ok && d < mostCost/picosPerNano {
		return Picoseconds(d) * picosPerNano, true
	}
	number, isNanos := strings.CutSuffix(s, "ns")
	v, err := strconv.ParseFloat(number, 64)
	if !isNanos || err != nil || !(v >= 0 && v <= 1e6) || slices.Contains([]byte(s), 'e') {
		return 0, false
	}
	return Picoseconds(v*picosPerNano + 0.5), true
}

// Nanoseconds returns the cost's default.
func (c Cost) Nanoseconds() float64 {
	if c.code != nil {
		return float64(c.Fine) / picosPerNano
	}
	return float64(c.Default)
}

// Text returns the cost's default as a costs file has it.
func (c Cost) Text() string {
	if c.code != nil {
		return c.Fine.String()
	}
	return fmt.Sprint(c.Default)
}
