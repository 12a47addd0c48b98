// An output that panics: the writer says in which call.
package main

import (
	"errors"
	"fmt"
	"os"
	"text/tabwriter"
)

type bad struct{ v any }

func (b bad) Write([]byte) (int, error) { panic(b.v) }

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func try(f func()) {
	defer func() { r := recover(); fmt.Printf("%v %T\n", r, r) }()
	f()
}

func main() {
	for _, v := range []any{"cannot write", errors.New("an error"), 3, nil} {
		try(func() {
			w := tabwriter.NewWriter(bad{v}, 0, 8, 1, ' ', 0)
			fmt.Fprintln(w, "a\tb")
			w.Flush()
		})
		try(func() {
			w := tabwriter.NewWriter(bad{v}, 0, 8, 1, ' ', 0)
			fmt.Fprint(w, "a\tb\n\nno cells\n")
		})
	}
	w := tabwriter.NewWriter(failing{}, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, "a\tb")
	fmt.Println(w.Flush(), w.Flush())
	w.Init(os.Stdout, 5, 0, 1, '.', tabwriter.AlignRight)
	fmt.Fprintln(w, "a\tb\t")
	fmt.Fprintln(w, "aaa\tbbbb\t")
	w.Flush()
}

// Output:
// tabwriter: panic during Flush (cannot write) string
// tabwriter: panic during Write (cannot write) string
// tabwriter: panic during Flush (an error) string
// tabwriter: panic during Write (an error) string
// tabwriter: panic during Flush (3) string
// tabwriter: panic during Write (3) string
// tabwriter: panic during Flush (panic called with nil argument) string
// tabwriter: panic during Write (panic called with nil argument) string
// full full
// ....a....b
// ..aaa.bbbb
