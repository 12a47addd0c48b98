// No two seeds print the same cards, but there are always five.
// verify: chance
package main

import (
	"fmt"
	"math/rand"
)

func main() {
	cards := rand.Perm(52)[:5]
	for i, card := range cards {
		fmt.Println("card", i+1, "is", card)
	}
}
