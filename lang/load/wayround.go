package load

import (
	"path"
	"strings"
)

// wayRound says what a program can do instead of importing a package that is not
// simulated.
func (c *complaints) wayRound(importPath string) string {
	for p := importPath; p != "."; p = path.Dir(p) {
		if way := waysRound[p]; way != "" {
			return way
		}
	}
	if host, _, _ := strings.Cut(importPath, "/"); strings.Contains(host, ".") {
		return "copy the parts that you need into the program"
	}
	if c.lists == "" {
		return ""
	}
	return c.lists + " lists the simulated packages"
}

// waysRound has the ways, for packages and all below them.
var waysRound = map[string]string{
	"C":         "write it in Go: the simulator has no C compiler",
	"net":       "use work.Net of github.com/gmpsim/gmpsim/work: it waits like a request, and the scheduler sees no difference",
	"database":  "use work.Net of github.com/gmpsim/gmpsim/work for the time of a query, and a map for the data",
	"os/exec":   "use work.Syscall of github.com/gmpsim/gmpsim/work: it blocks a thread for as long as you say",
	"os/signal": "close a channel from time.AfterFunc: a simulated program gets no signals",
	"reflect":   "use a type switch, an interface or type parameters; fmt prints any value",
	"testing":   "call the functions from main",
	"plugin":    "import the package directly",
	"internal":  "only the standard library may import it",
	"embed":     "put the text into a string constant",
	"weak":      "use an ordinary pointer",
	"unique":    "use a map from values to pointers",
}
