// Piecegen writes what package prune knows of the standard texts before it sees a
// program: lang/load/prune/pieces.txt. Run it with go generate ./lang.
package main

import (
	"log"
	"os"

	"github.com/gmpsim/gmpsim/lang/load/prune"
)

func main() {
	if err := os.WriteFile("load/prune/pieces.txt", prune.Index(), 0o666); err != nil {
		log.Fatal(err)
	}
}
