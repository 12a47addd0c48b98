package real

import (
	"slices"
)

// An edit replaces text[at:at+len(old)].
type edit struct {
	at       int
	old, new string
}

// apply performs edits, which may come in any order but do not overlap.
func apply(text []byte, edits []edit) []byte {
	slices.SortFunc(edits, func(a, b edit) int { return a.at - b.at })
	var out []byte
	done := 0
	for _, e := range edits {
		out = append(append(out, text[done:e.at]...), e.new...)
		done = e.at + len(e.old)
	}
	return append(out, text[done:]...)
}
