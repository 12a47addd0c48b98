// Opgen writes what the rooms of package lang know of the instruction set, from one
// table: the operations' numbers (package code), the loop that performs them and the
// table of the handlers (package vm), and how to print code (a test of package
// compile). Run it with go generate ./lang.
//
// A loop typed by hand would be a thousand lines in which twenty-four branches
// differ by one comparison each, and nobody would see the one that does not.
// Functions cannot share what is common to them: the loop must not call, and
// into a function of its length the compiler inlines only the smallest ones.
package main

import (
	"log"
	"os"
)

func main() {
	for name, text := range files() {
		if err := os.WriteFile(name, text, 0o666); err != nil {
			log.Fatal(err)
		}
	}
}
