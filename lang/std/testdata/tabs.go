//go:build ignore

// How does a tabwriter lay out its columns, and when does it write?
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
)

// loud says what is written to it; it fails from the nth time on.
type loud struct{ n int }

func (l *loud) Write(p []byte) (int, error) {
	fmt.Printf("[%q]", p)
	if l.n--; l.n == 0 {
		return 0, errors.New("cannot write")
	}
	return len(p), nil
}

var texts = []string{
	"", "\n", "a\tb\tc\n", "a\tb\nccc\tdd\n", "one\ttwo\tthree\nfour\tfive\nsix\n\nseven\teight\n", "\ta\n\t\tb\n\t\t\tc\n", "a\vb\vc\nlong text\v\vx\n", "α\tβγδ\t|\nΑΒΓ\tε\t|\n",
	"<b>bold</b>\t&amp;\tx\nplain\ty\tz\n", "\xff\ttab\xff\tx\ny\tz\n", "a\tb\fc\td\n", "no end\tof line", "a\t\t\tb\n\t\t\tc\n", "wide cell here\tx\ny\t\tz\n", "name\tqty\tprice\napple\t3\t1.25\npear\t12\t0.5\n",
}

func main() {
	for _, flags := range []uint{0, tabwriter.FilterHTML, tabwriter.StripEscape, tabwriter.AlignRight, tabwriter.DiscardEmptyColumns, tabwriter.TabIndent, tabwriter.Debug, tabwriter.AlignRight | tabwriter.Debug} {
		for _, cell := range []struct {
			min, tab, pad int
			char          byte
		}{{0, 8, 0, '\t'}, {8, 8, 1, ' '}, {5, 0, 2, '.'}, {0, 4, 1, '\t'}} {
			for _, text := range texts {
				var b strings.Builder
				w := tabwriter.NewWriter(&b, cell.min, cell.tab, cell.pad, cell.char, flags)
				n, err := w.Write([]byte(text))
				fmt.Printf("%d %v %v", n, err, w.Flush())
				fmt.Printf(" %q\n", b.String())
			}
		}
	}
	w := tabwriter.NewWriter(&loud{}, 0, 8, 1, ' ', tabwriter.Debug)
	for _, text := range texts {
		n, err := fmt.Fprint(w, text)
		fmt.Println("", n, err)
	}
	fmt.Println(w.Flush(), w.Flush())
	for n := range 5 {
		w.Init(&loud{n + 1}, 5, 8, 1, ' ', 0)
		written, err := fmt.Fprint(w, "a\tb\nc\td\n\nx\ty\nz\n")
		fmt.Println("", written, err)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0)
	}()
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(table, "worker\tjobs\tshare\t")
	for i := range 3 {
		fmt.Fprintf(table, "%d\t%d\t%.1f%%\t\n", i, 10*i*i, 12.5*float64(i))
	}
	table.Flush()
}
