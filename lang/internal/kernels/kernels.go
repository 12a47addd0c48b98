// Package kernels has pieces of ordinary code whose cost in virtual time is held against
// the time that the compiled code takes: what courses and books begin with. Each of the
// other files is one text for two: compiled into this package, and interpreted. A kernel
// is a function that does its work n times and returns something of it, so that no
// compiler leaves the work out.
package kernels

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.go
var files embed.FS

// A Kernel is one piece of code.
type Kernel struct {
	Name string
	File string        // where it is
	Run  func(int) int // the compiled code
}

// Program returns a program that does the kernel's work n times and prints how many
// nanoseconds it took.
func (k Kernel) Program(n int) string {
	text, err := files.ReadFile(k.File)
	if err != nil {
		panic(err)
	}
	program := strings.Replace(string(text), "package kernels\n", "package main\n", 1)
	for _, name := range []string{"fmt", "time"} {
		if !strings.Contains(program, "\t\""+name+"\"\n") {
			program = strings.Replace(program, "package main\n", "package main\n\nimport \""+name+"\"\n", 1)
		}
	}
	return program + fmt.Sprintf(`
var result int

func main() {
	%[1]s(1)
	from := time.Now()
	result = %[1]s(%[2]d)
	fmt.Println(time.Since(from).Nanoseconds())
}
`, k.Name, n)
}
