package real_test

import (
	"fmt"

	"github.com/gmpsim/gmpsim/real"
)

// A crash report has addresses and the library's frames, which another implementation
// has in another form, or not at all.
func ExampleNormal() {
	r := real.Normal(real.Result{Code: 2, Stderr: `panic: too late

goroutine 7 [running]:
main.wait(0xc000012120, {0x4a2b, 0x3})
	/home/gopher/prog.go:12 +0x65
created by main.main in goroutine 1
	/home/gopher/prog.go:7 +0x35
exit status 2
`})
	fmt.Print(r.Stderr)
	// Output:
	// panic: too late
	//
	// goroutine 7 [running]:
	// main.wait()
	// created by main.main in goroutine 1
}
