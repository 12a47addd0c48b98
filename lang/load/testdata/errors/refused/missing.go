// Names that the real package has and this one lacks.
package main

import (
	"os"
	"runtime"
)

func main() {
	runtime.ReadTrace() // ERROR "undefined: runtime.ReadTrace\nonly a part of package runtime is simulated$"
	os.Chroot("/")      // ERROR "undefined: os.Chroot"
}
