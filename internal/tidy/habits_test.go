package tidy

import "testing"

func TestInits(t *testing.T) {
	finds(t, inits, `
-- lib/lib.go --
package lib

func init() {}

func (t thing) init() {}

type thing struct{}
-- cmd/run/main.go --
package main

func init() {}
-- lib/lib_test.go --
package lib

func init() {}
`,
		"cmd/run/main.go:3: an init function",
		"lib/lib.go:3: an init function")
}

func TestExits(t *testing.T) {
	finds(t, exits, `
-- cmd/run/main.go --
package main

import (
	"log"
	"os"
)

func main() { os.Exit(run()) }

func run() int {
	log.Fatalf("no")
	return 1
}
-- lib/lib.go --
package lib

import "os"

func main() { os.Exit(1) }

var stop = os.Exit
`,
		"cmd/run/main.go:11: log.Fatalf below main",
		"lib/lib.go:5: os.Exit below main",
		"lib/lib.go:7: os.Exit below main")
}

func TestDots(t *testing.T) {
	finds(t, dots, `
-- lib/lib.go --
package lib

import . "fmt"
-- lib/lib_test.go --
package lib

import (
	f "fmt"
	. "os"
)
`,
		`lib/lib.go:3: a dot import of "fmt"`,
		`lib/lib_test.go:5: a dot import of "os"`)
}

func TestNames(t *testing.T) {
	finds(t, names, `
-- lib/util/a.go --
package util
-- lib/helper/a_test.go --
package helper_test
-- lib/utility/a.go --
package utility
`,
		"lib/helper: package helper_test says nothing",
		"lib/util: package util says nothing")
}
