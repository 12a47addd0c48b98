// os.Exit ends the program at once, without deferred calls.
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never")
	fmt.Println("leaving")
	os.Exit(3)
}

// Output:
// leaving
// -- exit status 3 --
