package tidy

import "testing"

func TestState(t *testing.T) {
	finds(t, state, `
-- lib/lib.go --
package lib

import (
	"os"
	"sync"
	"sync/atomic"
)

var (
	count  int
	list   []int
	table  = map[string]int{}
	person struct{ name string }
	fixed  = [...]int{1, 2}
	memo   = sync.OnceValue(func() int { return 1 })
)

var mu sync.Mutex

var hits atomic.Int64

func f(count2 int) {
	count = 1
	count++
	list[0] = 2
	(person).name = "x"
	delete(table, "a")
	for count = range 3 {
	}
	os.Args = nil
	count2 = fixed[0]
	list := list
	list[0] = 3
}
-- lib/other.go --
package lib

func g() {
	list[0]--
	list = append(list, 1)
}
-- lib/lib_test.go --
package lib

func h() { count = 1 }
`,
		"lib/lib.go:23: changes the package-level variable count; ",
		"lib/lib.go:24: changes the package-level variable count; ",
		"lib/lib.go:25: changes the package-level variable list; ",
		"lib/lib.go:26: changes the package-level variable person; ",
		"lib/lib.go:27: changes the package-level variable table; ",
		"lib/lib.go:28: changes the package-level variable count; ",
		"lib/lib.go:30: changes the package-level variable os.Args; ",
		"lib/lib.go:18: mu is a package-level sync.Mutex; ",
		"lib/lib.go:20: hits is a package-level atomic.Int64; ",
		"lib/other.go:4: changes the package-level variable list; ",
		"lib/other.go:5: changes the package-level variable list; ")
}
