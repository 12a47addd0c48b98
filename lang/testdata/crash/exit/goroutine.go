// Any goroutine can end the program.
package main

import (
	"fmt"
	"os"
)

func main() {
	go func() {
		fmt.Println("bye")
		os.Exit(7)
	}()
	select {}
}

// Output:
// bye
// -- exit status 7 --
