package picture

import (
	"fmt"
	"math"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A theme has the colours of an SVG.
type theme struct {
	page, ink, faint, grid string
	merged                 string // what is too short to be told apart
	own                    string // the runtime's own goroutines
	hues                   [8]string
}

// The colours of Okabe and Ito, which people with any colour vision can tell apart. Black
// would be the ink, so goroutines have a grey for it.
func themeOf(dark bool) theme {
	t := theme{page: "#ffffff", ink: "#1a1a1a", faint: "#595959", grid: "#e4e4e4", merged: "#6b6b6b", own: "#8c8c8c",
		hues: [8]string{"#4d4d4d", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"}}
	if dark {
		t.page, t.ink, t.faint, t.grid, t.merged, t.own = "#15171c", "#f2f2f2", "#b4b8c0", "#33363d", "#9a9a9a", "#7d828c"
		t.hues[0], t.hues[5] = "#d9d9d9", "#3d8fd1"
	}
	return t
}

// hue is the colour of a goroutine, the same in all pictures.
func (c *canvas) hue(g event.GID) string {
	if _, ours := c.ours[g]; ours {
		return c.theme.own
	}
	return c.theme.hues[int(g)%len(c.theme.hues)]
}

// inkOn is black or white, whichever can be read on a colour.
func inkOn(hue string) string {
	if contrast(hue, "#000000") >= contrast(hue, "#ffffff") {
		return "#000000"
	}
	return "#ffffff"
}

// contrast is how well two colours can be told apart, from 1 to 21, as WCAG 2 defines it.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	var rgb [3]uint8
	fmt.Sscanf(colour, "#%02x%02x%02x", &rgb[0], &rgb[1], &rgb[2])
	sum := 0.0
	for i, weight := range [...]float64{0.2126, 0.7152, 0.0722} {
		v := float64(rgb[i]) / 255
		if v <= 0.03928 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
