package export

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// words has the texts of numbers, made once: a run names the same few positions and
// functions again and again.
type words struct {
	quote   func(dst []byte, s string) []byte
	enums   [event.Types][][]byte // nil: the type is no enum
	symbols map[int32][]byte
	places  map[int32][]byte
	opt     Options
}

// newWords returns texts that are quoted as the format wants.
func newWords(o Options, quote func(dst []byte, s string) []byte) *words {
	w := &words{quote: quote, symbols: map[int32][]byte{}, places: map[int32][]byte{}, opt: o}
	for t := range event.Types {
		for _, text := range enumTexts(t) {
			w.enums[t] = append(w.enums[t], quote(nil, text))
		}
	}
	return w
}

// enumTexts returns the texts of a type's values, nil if it is no enum. A number that an
// enum has no value for prints as "?" and itself.
func enumTexts(t event.Type) (all []string) {
	switch t {
	case event.TypeG, event.TypeP, event.TypeM, event.TypeTime, event.TypeDuration:
		return nil
	}
	for v := int64(0); ; v++ {
		text := t.Text(v)
		if text == strconv.FormatInt(v, 10) || strings.HasPrefix(text, "?") {
			return all
		}
		all = append(all, text)
	}
}

// enum appends the text of value v of an enum.
func (w *words) enum(dst []byte, t event.Type, v int64) []byte {
	if v >= 0 && v < int64(len(w.enums[t])) {
		return append(dst, w.enums[t][v]...)
	}
	return w.quote(dst, "?"+strconv.FormatInt(v, 10))
}

// symbol returns the name of a symbol.
func (w *words) symbol(sym int32) []byte {
	text, ok := w.symbols[sym]
	if !ok {
		if w.opt.Symbols != nil && sym != 0 {
			text = w.quote(nil, w.opt.Symbols.Symbol(sym))
		} else {
			text = w.quote(nil, "")
		}
		w.symbols[sym] = text
	}
	return text
}

// place returns where a position is.
func (w *words) place(pos int32) []byte {
	text, ok := w.places[pos]
	if !ok {
		if w.opt.Symbols != nil && pos != 0 {
			text = w.quote(nil, w.opt.Symbols.Position(pos))
		} else {
			text = w.quote(nil, "")
		}
		w.places[pos] = text
	}
	return text
}
