// Names that the real package has and this one lacks.
package main

import (
	"os"
	"runtime"
)

func main() {
	runtime.ReadTrace() // ERROR "undefined: runtime.ReadTrace\nof package runtime only a part is simulated: gmpsim packages runtime says which"
	os.Chroot("/")      // ERROR "undefined: os.Chroot"
}
