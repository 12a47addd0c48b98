package picture

import (
	"encoding/xml"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A lettering is a text of an SVG and the room that it takes.
type lettering struct {
	text string
	box
}

// read parses an SVG and returns how many elements it has, its size and its texts.
func read(t require.TestingT, svg string) (elements int, width, height float64, texts []lettering) {
	d := xml.NewDecoder(strings.NewReader(svg))
	var open *word
	var x, y float64
	for {
		token, err := d.Token()
		if err == io.EOF {
			return elements, width, height, texts
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			elements++
			attrs := map[string]string{}
			for _, a := range e.Attr {
				attrs[a.Name.Local] = a.Value
			}
			number := func(name string) float64 {
				v, err := strconv.ParseFloat(attrs[name], 64)
				require.NoError(t, err, "%s of %s", name, e.Name.Local)
				return v
			}
			switch e.Name.Local {
			case "svg":
				width, height = number("width"), number("height")
			case "text":
				x, y, open = number("x"), number("y"), &word{size: number("font-size"), anchor: attrs["text-anchor"]}
			}
		case xml.CharData:
			if open != nil {
				open.text = string(e)
				texts = append(texts, lettering{open.text, open.box(x, y)})
				open = nil
			}
		}
	}
}

// sound checks what each SVG must be: well formed, small enough, all of it inside, and no
// label over another.
func sound(t require.TestingT, svg string, name string) {
	elements, width, height, texts := read(t, svg)
	require.LessOrEqual(t, elements, elementsMost, name)
	require.LessOrEqual(t, len(svg), bytesMost, name)
	for i, a := range texts {
		require.True(t, a.x0 >= 0 && a.y0 >= 0 && a.x1 <= width && a.y1 <= height, "%s: %q at %v is not inside", name, a.text, a.box)
		for _, b := range texts[i+1:] {
			apart := box{a.x0 + 0.11, a.y0 + 0.11, a.x1 - 0.11, a.y1 - 0.11} // places are rounded to a tenth
			require.False(t, apart.meets(b.box), "%s: %q and %q overprint", name, a.text, b.text)
		}
	}
}

// Is the SVG of each scenario sound, on one, two and eight Ps?
func TestScenariosAsSVG(t *testing.T) {
	for i, s := range scenarios.All() {
		if testing.Short() && i%6 > 0 {
			continue
		}
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			for _, procs := range []int{1, 2, 8} {
				m, look := scenario(t, s.Name, procs, Options{Goroutine: 7})
				for _, look.By = range []By{ByP, ByM, ByG} {
					sound(t, m.SVG(look), fmt.Sprintf("%s by %s on %d", s.Name, look.By, procs))
				}
				for _, size := range [][2]int{{LeastWidth, LeastHeight}, {1920, 1080}} {
					small := Look{Title: s.Name, By: ByP, Symbols: look.Symbols, Width: size[0], Height: size[1], Dark: true}
					sound(t, m.SVG(small), fmt.Sprintf("%s, %v", s.Name, size))
				}
			}
		})
	}
}

// Is the SVG of a random program sound, too, and of any part of it?
func TestRandomAsSVG(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := event.Time(rapid.IntRange(0, 100_000).Draw(t, "from"))
		opt := Options{From: from, To: from + event.Time(rapid.IntRange(1, 1_000_000).Draw(t, "long")), Goroutine: 7}
		model := New(opt)
		m := random(t, model.Listen)
		if m.Now() <= from {
			t.Skip()
		}
		model.End(m.Now(), "deadlock")
		by := rapid.SampledFrom([]By{ByP, ByM, ByG}).Draw(t, "by")
		sound(t, model.SVG(Look{Title: "a <b> & c", By: by, Width: Width}), "random")
		for _, width := range []int{40, 80, 120} {
			text := model.Text(Look{Title: "random", By: by, Width: width})
			for line := range strings.Lines(text) {
				most := max(width, leastCells+labelColumns+rightColumns)
				require.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), most, "%s", line)
			}
		}
	})
}

// Does a program that draws SVGs take ours?
func TestConverted(t *testing.T) {
	converter, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not installed")
	}
	m, look := scenario(t, "stealing", 0, Options{})
	cmd := exec.Command(converter)
	cmd.Stdin = strings.NewReader(m.SVG(look))
	picture, err := cmd.Output()
	require.NoError(t, err)
	require.Equal(t, "\x89PNG", string(picture[:4]))
}

// Can all texts be read, and do all lanes stand out: by their colour or by their frame?
func TestContrast(t *testing.T) {
	for _, dark := range []bool{false, true} {
		th := themeOf(dark)
		for _, ink := range []string{th.ink, th.faint} {
			require.GreaterOrEqual(t, contrast(ink, th.page), 4.5, ink)
		}
		for _, hue := range append(th.hues[:], th.own) {
			require.GreaterOrEqual(t, contrast(inkOn(hue), hue), 4.5, hue)
			require.GreaterOrEqual(t, max(contrast(hue, th.page), contrast(th.ink, th.page)), 3.0, hue)
		}
		for i, a := range th.hues {
			for _, b := range th.hues[i+1:] {
				require.NotEqual(t, a, b)
			}
		}
	}
}
