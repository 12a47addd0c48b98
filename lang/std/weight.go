package std

import (
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Weight is what a call of a function of the host costs: once, and for each byte of the
// strings and slices that it is given.
type Weight struct {
	Call, Byte rules.CodeCost
	PerByte    bool // of the arguments; if not, the function says itself how many it worked on
}

// weights are the weights of functions that are more than small: a name, or what some
// names begin with. The first row that fits counts.
var weights = []struct {
	names  string
	weight Weight
}{
	{"time.wall time.runtimeNano", Weight{Call: rules.CodeClock}},
	{"sync/atomic.", Weight{Call: rules.CodeAtomic}},
	{"math.Sqrt", Weight{Call: rules.CodeFloatDiv}},
	{"math.Abs math.Floor math.Ceil math.Trunc math.IsNaN math.IsInf math.Inf math.NaN math.Signbit math.Copysign math.FMA " +
		"math.Max math.Min", Weight{Call: rules.CodeFloat}},
	{"math/rand.", Weight{Call: rules.CodeHost}},
	{"math.", Weight{Call: rules.CodeHostMath}},
	{"strconv.Is strconv.CanBackquote strconv.unquoteChar", Weight{Call: rules.CodeHost}},
	{"strconv.parseInt strconv.parseUint", Weight{Call: rules.CodeHostMath}},
	{"strconv.", Weight{Call: rules.CodeHostNumber}},
	{"strings.view fmt.view", Weight{Call: rules.CodeMove}},
	{"strings.HasPrefix strings.HasSuffix bytes.HasPrefix bytes.HasSuffix", Weight{rules.CodeMove, rules.CodeCopyByte, true}},
	{"strings.TrimPrefix strings.TrimSuffix strings.CutPrefix strings.CutSuffix " +
		"bytes.TrimPrefix bytes.TrimSuffix bytes.CutPrefix bytes.CutSuffix " +
		"strings.Compare bytes.Compare bytes.Equal", Weight{rules.CodeCompare, rules.CodeCopyByte, true}},
	{"unicode/utf8.Decode unicode/utf8.FullRune", Weight{Call: rules.CodeHost}},
	{"strings.repeat", Weight{rules.CodeHostText, rules.CodeAllocByte, true}},
	{"strings.ToLower strings.ToUpper strings.ToTitle strings.Title strings.Fields bytes.ToLower bytes.ToUpper bytes.ToTitle " +
		"bytes.Title bytes.Fields", Weight{rules.CodeHostText, rules.CodeHostRuneByte, true}},
	{"strings.Split strings.Join strings.Replace strings.replaceAll strings.repeat strings.Clone bytes.Split bytes.Join bytes.Replace " +
		"bytes.Clone encoding/hex. encoding/json.compact encoding/json.indent regexp.",
		Weight{rules.CodeHostText, rules.CodeHostTextByte, true}},
	{"strings. bytes. path. encoding/json. internal/digest. unicode/utf8.", Weight{rules.CodeHostScan, rules.CodeHostScanByte, true}},
	{"time.format time.parse time.calendar time.date time.isoWeek", Weight{Call: rules.CodeHostText}},
	{"internal/order.Basic", Weight{rules.CodeHost, rules.CodeHostSort, true}},
}

// WeightOf returns the weight of a function that Natives has.
func WeightOf(name string) Weight {
	name = strings.TrimLeft(name, "(*")
	for _, w := range weights {
		for one := range strings.FieldsSeq(w.names) {
			if strings.HasPrefix(name, one) {
				weight := w.weight
				weight.PerByte = weight.PerByte && !endsEarly(name)
				return weight
			}
		}
	}
	return Weight{Call: rules.CodeHost}
}
