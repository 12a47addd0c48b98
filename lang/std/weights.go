package std

import "github.com/gmpsim/gmpsim/sim/rules"

// numberWeights are those of functions of numbers.
func numberWeights() []heavy {
	return []heavy{
		{"math.Sqrt", of(rules.CodeFloatDiv, 130)},
		{"math.Abs math.IsNaN math.IsInf math.Inf math.NaN math.Signbit math.Copysign math.Float math.FMA", of(rules.CodeHost, 60)},
		{"math.Floor math.Ceil math.Trunc math.Round math.Max math.Min math.Dim math.Modf math.Frexp math.Ldexp math.Ilogb math.Logb " +
			"math.Nextafter math.Pow10", of(rules.CodeHost, 200)},
		{"math.Pow", of(rules.CodeHostMath, 450)},
		{"math.Mod math.Remainder", of(rules.CodeHostMath, 240)},
		{"math.Log2 math.Asin math.Acos math.Atan2 math.Tanh math.Sinh math.Cosh math.Acosh math.Asinh math.Atanh math.Erf",
			of(rules.CodeHostMath, 145)},
		{"math.Hypot", of(rules.CodeHostMath, 50)},
		{"math.", of(rules.CodeHostMath, 110)},
		{"math/cmplx.", of(rules.CodeHostMath, 190)},
		{"math/bits.Reverse", of(rules.CodeHost, 120)},
		{"math/bits.div", of(rules.CodeDiv, 300)},
		{"math/bits.", of(rules.CodeInt, 400)},
		{"math/rand.choose math/rand/v2.choose", of(rules.CodeHost, 0).each(rules.CodeHost, 225)},
		{"math/rand.newHostSource", of(rules.CodeHostText, 70000)},
		{"math/rand", of(rules.CodeHost, 100)},
		{"strconv.Is strconv.CanBackquote strconv.unquoteChar", of(rules.CodeHost, 100)},
		{"strconv.parseInt strconv.parseUint", of(rules.CodeHostMath, 100)},
		{"strconv.Itoa strconv.FormatInt strconv.FormatUint fmt.leafDecimal", of(rules.CodeHost, 130).each(rules.CodeHost, 75)},
		{"strconv.Quote strconv.quote", of(rules.CodeHostText, 150).each(rules.CodeHostRuneByte, 200)},
		{"strconv.unquote", of(rules.CodeHostNumber, 90).each(rules.CodeHostRuneByte, 170)},
		{"strconv.parseFloat strconv.parseComplex", of(rules.CodeHostNumber, 200)},
		{"strconv.FormatFloat strconv.formatComplex", of(rules.CodeHostNumber, 400)},
		{"fmt.leafFloat fmt.leafComplex", of(rules.CodeHostNumber, 400)},
		{"fmt.leafInt fmt.leafUint", of(rules.CodeHostNumber, 130)},
		{"fmt.leafString fmt.leafBytes", of(rules.CodeHost, 100).each(rules.CodeHostRuneByte, 200)},
		{"unicode.Is unicode.To unicode.SimpleFold", of(rules.CodeHost, 100).each(rules.CodeHost, 600)},
	}
}

// textWeights are those of functions of texts.
func textWeights() []heavy {
	return []heavy{
		{"strings.view fmt.final", of(rules.CodeMove, 100)},
		{"strings.EqualFold bytes.EqualFold", of(rules.CodeHost, 100).each(rules.CodeHostScanByte, 1200)},
		{"strings.HasPrefix strings.HasSuffix bytes.HasPrefix bytes.HasSuffix strings.TrimPrefix bytes.TrimPrefix strings.TrimSuffix " +
			"bytes.TrimSuffix strings.CutPrefix strings.CutSuffix bytes.CutPrefix bytes.CutSuffix",
			of(rules.CodeCompare, 25).each(rules.CodeCopyByte, 100)},
		{"strings.Compare bytes.Compare bytes.Equal", of(rules.CodeCompare, 200).each(rules.CodeCopyByte, 100)},
		{"strings.TrimSpace bytes.TrimSpace", of(rules.CodeHostScan, 120).each(rules.CodeHostScanByte, 200)},
		{"strings.Trim bytes.Trim", of(rules.CodeHostScan, 450).each(rules.CodeHostScanByte, 300)},
		{"strings.IndexAny strings.LastIndexAny strings.ContainsAny bytes.IndexAny bytes.LastIndexAny bytes.ContainsAny",
			of(rules.CodeHostScan, 250).each(rules.CodeHostScanByte, 820)},
		{"strings.LastIndex bytes.LastIndex", of(rules.CodeHostScan, 200).each(rules.CodeHostScanByte, 2000)},
		{"strings.IndexByte bytes.IndexByte", of(rules.CodeHostScan, 110).each(rules.CodeCopyByte, 120)},
		{"strings.Cut bytes.Cut", of(rules.CodeHostScan, 250).each(rules.CodeCopyByte, 120)},
		{"strings.Index strings.Contains bytes.Index bytes.Contains strings.Count bytes.Count",
			of(rules.CodeHostScan, 180).each(rules.CodeCopyByte, 120)},
		{"strings.Split bytes.Split", of(rules.CodeHostText, 150).each(rules.CodeCopyByte, 120)},
		{"strings.Replace bytes.Replace strings.replaceAll", of(rules.CodeHostText, 60).each(rules.CodeCopyByte, 120)},
		{"strings.repeat", of(rules.CodeHostText, 100).each(rules.CodeAllocByte, 100)},
		{"strings.Clone bytes.Clone", of(rules.CodeHostText, 70).each(rules.CodeAllocByte, 90)},
		{"strings.Title bytes.Title", of(rules.CodeHostText, 150).each(rules.CodeHostRuneByte, 165)},
		{"strings.To strings.Fields bytes.To bytes.Fields", of(rules.CodeHostText, 100).each(rules.CodeHostRuneByte, 90)},
		{"strings.Join bytes.Join", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 100)},
		{"unicode/utf8.Decode unicode/utf8.FullRune unicode/utf8.RuneLen unicode/utf8.ValidRune unicode/utf8.EncodeRune",
			of(rules.CodeHost, 100)},
		{"unicode/utf8.RuneCount", of(rules.CodeHost, 150).each(rules.CodeHostScanByte, 610)},
		{"unicode/utf8.Valid", of(rules.CodeHostScan, 200).each(rules.CodeCopyByte, 150)},
		{"path.Join", of(rules.CodeHostText, 400).each(rules.CodeHostTextByte, 150)},
		{"path.Clean path.match", of(rules.CodeHostText, 260).each(rules.CodeHostTextByte, 150)},
		{"path.Dir path.Split", of(rules.CodeHostText, 120)},
		{"path.", of(rules.CodeHost, 350)},
		{"strings. bytes.", of(rules.CodeHostScan, 100).each(rules.CodeHostScanByte, 100)},
	}
}

// thingWeights are those of the others.
func thingWeights() []heavy {
	return []heavy{
		{"time.wall time.runtimeNano", of(rules.CodeClock, 100)},
		{"time.format", of(rules.CodeHostText, 280).each(rules.CodeHostTextByte, 140)},
		{"time.parseDuration", of(rules.CodeHostNumber, 250)},
		{"time.parse", of(rules.CodeHostText, 280).each(rules.CodeHostTextByte, 40)},
		{"time.Duration).String time.monotonic", of(rules.CodeHostText, 200)},
		{"time.calendar time.date time.isoWeek", of(rules.CodeHost, 250)},
		{"sync/atomic.Load sync/atomic.Bool).Load sync/atomic.Int32).Load sync/atomic.Int64).Load sync/atomic.Uint32).Load " +
			"sync/atomic.Uint64).Load sync/atomic.Uintptr).Load", of(rules.CodeHost, 60)},
		{"sync/atomic.", of(rules.CodeAtomic, 100)},
		{"sync.runtime_rw", of(rules.CodeAtomic, 150)},
		{"sync.pool", of(rules.CodeHost, 330)},
		{"internal/order.Guess", of(rules.CodeHost, 0).each(rules.CodeCycle, 900)},
		{"internal/order.Basic", of(rules.CodeHost, 100).each(rules.CodeHostSort, 100)},
		{"internal/dyn.Swap", of(rules.CodeHost, 250).each(rules.CodeCopyByte, 300)},
		{"internal/dyn.SortedEntries", of(rules.CodeHostText, 500).each(rules.CodeHostText, 600)},
		{"internal/dyn.assign", of(rules.CodeHostText, 130)},
		{"internal/mirror.", of(rules.CodeHost, 20)},
		{"encoding/base64.encode", of(rules.CodeHostText, 110).each(rules.CodeHostTextByte, 110)},
		{"encoding/base64.decode", of(rules.CodeHostText, 180).each(rules.CodeHostTextByte, 62)},
		{"encoding/hex.encode", of(rules.CodeHostText, 60).each(rules.CodeHostTextByte, 155)},
		{"encoding/hex.decode", of(rules.CodeHostText, 60).each(rules.CodeHostTextByte, 50)},
		{"encoding/hex.Dump", of(rules.CodeHostText, 200).each(rules.CodeHostTextByte, 1050)},
		{"encoding/json.indent", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 400)},
		{"encoding/json.compact", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 100)},
		{"encoding/json.check encoding/json.first", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 320)},
		{"encoding/json.", of(rules.CodeHostScan, 100).each(rules.CodeHostScanByte, 100)},
		{"internal/digest.Update internal/digest.state).sum", of(rules.CodeHost, 800).each(rules.CodeHostScanByte, 12)},
		{"internal/digest.", of(rules.CodeHost, 100).each(rules.CodeHostScanByte, 12)},
		{"regexp.compile", of(rules.CodeHostText, 2700).each(rules.CodeHostTextByte, 9500)},
		{"regexp.machine).find regexp.machine).split", of(rules.CodeHostText, 700).each(rules.CodeHostTextByte, 1250)},
		{"regexp.machine).expand", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 100)},
		{"regexp.search).give", of(rules.CodeHostTextByte, 1500)},
		{"regexp.machine).search", of(rules.CodeHostText, 900)},
		{"regexp.", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 100)},
		{"text/tabwriter.add", of(rules.CodeHostText, 100).each(rules.CodeHostTextByte, 700)},
		{"text/tabwriter.rest", of(rules.CodeHostText, 500)},
	}
}
