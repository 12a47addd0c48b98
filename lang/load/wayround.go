package load

import (
	"path"
	"strings"
)

// wayRound says what a program can do instead of importing a package that is not
// simulated.
func wayRound(importPath string) string {
	for p := importPath; p != "."; p = path.Dir(p) {
		if way := waysRound[p]; way != "" {
			return way
		}
	}
	if host, _, _ := strings.Cut(importPath, "/"); strings.Contains(host, ".") {
		return "copy what you need of it into the program"
	}
	return "gmpsim packages lists those that are"
}

// waysRound has the ways, for packages and all below them.
var waysRound = map[string]string{
	"C":         "write it in Go: there is no C compiler in the simulator",
	"net":       "use work.Net of github.com/gmpsim/gmpsim/work: it waits as a request does, and the scheduler sees the same",
	"database":  "use work.Net of github.com/gmpsim/gmpsim/work for the time that a query takes, and a map for the data",
	"os/exec":   "use work.Syscall of github.com/gmpsim/gmpsim/work: it blocks a thread for as long as you say",
	"syscall":   "use work.Syscall of github.com/gmpsim/gmpsim/work: it blocks a thread for as long as you say",
	"os/signal": "close a channel from time.AfterFunc: nobody sends signals here",
	"reflect":   "use a type switch, an interface or type parameters; fmt prints any value",
	"testing":   "call the functions from func main",
	"plugin":    "import the package",
	"internal":  "only the standard library may import it",
	"embed":     "write the text into a string",
	"weak":      "keep an ordinary pointer",
	"unique":    "keep a map from values to pointers",
}
