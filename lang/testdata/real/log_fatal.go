package main

import (
	"fmt"
	"log"
)

// log.Fatal prints and ends the program with status 1; deferred calls do not run.

func main() {
	log.SetFlags(0)
	log.SetPrefix("main: ")
	defer fmt.Println("not printed")
	log.Println("about to end")
	log.Fatalf("the %s", "end")
}
