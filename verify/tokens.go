package verify

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/real"
)

// A program that prints how long something took never prints the same twice, and no
// simulation can agree with all of that. What it can be held to are the tokens that the
// clock does not decide: those that all real runs have in common, and that the simulator
// prints again when its clock shows another date, or is faster.

// tokens takes a result apart: words with their digits and points, such as 1.5ms, ends of
// lines, and runs of one other character, such as a bar of #. Spaces do not count: a
// column has as many as what stands in it leaves.
func tokens(r real.Result) []string {
	list := append(splitText(r.Stdout), "\x00")
	list = append(append(list, splitText(r.Stderr)...), "\x00")
	return append(list, strconv.Itoa(r.Code))
}

func splitText(text string) (list []string) {
	for text != "" {
		first, _ := utf8.DecodeRuneInString(text)
		kind := kindOf(first)
		end := strings.IndexFunc(text, func(c rune) bool { return kindOf(c) != kind })
		if end < 0 {
			end = len(text)
		}
		switch {
		case kind != ' ':
			list = append(list, text[:end])
		case strings.Contains(text[:end], "\n"):
			list = append(list, strings.Repeat("\n", strings.Count(text[:end], "\n")))
		}
		text = text[end:]
	}
	return list
}

// kindOf sorts characters: those of words, spaces, and each other one for itself.
func kindOf(c rune) rune {
	switch {
	case unicode.IsLetter(c), unicode.IsDigit(c), c == '.', c == '_':
		return 'a'
	case unicode.IsSpace(c):
		return ' '
	}
	return c
}

// A striker knows which tokens the clock, or chance, decides.
type striker struct{ varies []bool }

// enough is how many real outcomes it takes to tell what varies from them alone: then a
// token is seldom the same in all of them by accident.
const enough = 3

// clock returns a striker of what the clock decides: it compares the real outcomes, unless
// chance may have set them apart, and the simulated ones that only the clock does. It is nil if they say nothing: the
// outcomes are not equally long, or all have the same tokens.
func (p *Prediction) clock(s real.Sample) *striker {
	c := &striker{}
	if !p.Ways.Chance {
		c.really(s)
	}
	return c.with(p.Usual[0].Result, p.Clocks)
}

// chance is the same for what chance decides, if it has so many outcomes that the real
// ones are hardly among those of some seeds; and chance has no part if all real runs are
// the same. The clock may decide of another part.
func (p *Prediction) chance(s real.Sample) *striker {
	if unseen(p.Others) <= mostlyUnseen || len(s) == 1 && s[0].N >= enough {
		return nil
	}
	c := &striker{}
	c.really(s)
	others := slices.Clone(p.Clocks)
	for _, v := range p.Others {
		others = append(others, v.Result)
	}
	return c.with(p.Usual[0].Result, others)
}

// really compares the real outcomes, if they are many.
func (c *striker) really(s real.Sample) {
	if len(s) < enough {
		return
	}
	first := tokens(s[0].Result)
	for _, r := range s[1:] {
		if !c.compare(first, tokens(r.Result)) {
			return
		}
	}
}

// with compares simulated outcomes with the usual one; it returns nil if nothing varies.
func (c *striker) with(usual real.Result, others []real.Result) *striker {
	first := tokens(usual)
	for _, r := range others {
		c.compare(first, tokens(r))
	}
	if !slices.Contains(c.varies, true) {
		return nil
	}
	return c
}

// compare notes the tokens that are not the same; it reports whether the lists are
// equally long.
func (c *striker) compare(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for len(c.varies) < len(a) {
		c.varies = append(c.varies, false)
	}
	for i := range a {
		c.varies[i] = c.varies[i] || a[i] != b[i]
	}
	return true
}

// strike returns the fingerprint of a result without the tokens that vary.
func (c *striker) strike(list []string) fingerprint {
	h := sha256.New()
	for i, token := range list {
		if i < len(c.varies) && c.varies[i] {
			token = "…"
		}
		_, _ = h.Write([]byte(token + "\x00")) // a hash takes all
	}
	return fingerprint(h.Sum(nil))
}

// line returns the first token that two results do not have in common, and that does not
// vary: the stream and the line where the second has it. ok is false if there is none.
func (c *striker) line(a, b []string) (stream string, line int, ok bool) {
	streams, line := []string{"stdout", "stderr", "exit status"}, 1
	for i, token := range b {
		if i >= len(a) || a[i] != token && !(i < len(c.varies) && c.varies[i]) {
			return streams[0], line, true
		}
		if token == "\x00" {
			streams, line = streams[1:], 1
		}
		line += strings.Count(token, "\n")
	}
	return "", 0, false
}
