// Variables and imports that nobody uses.
package main

import (
	"fmt"
	"os"          // ERROR "\"os\" imported and not used"
	str "strings" // ERROR "imported as str and not used"
)

func main() {
	x := 1       // ERROR "declared and not used: x"
	var y, z int // ERROR "declared and not used: y"
	_ = z
	for i, v := range []int{1} { // ERROR "declared and not used: v"
		fmt.Println(i)
	}
	switch t := any(1).(type) { // ERROR "declared and not used: t|t declared and not used"
	case int:
	}
}
