// log.Fatal prints and exits with status 1.
package main

import (
	"fmt"
	"log"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("prog: ")
	defer fmt.Println("never")
	log.Fatal("giving up")
}

// Output:
// -- stderr --
// prog: giving up
// -- exit status 1 --
