// Division by zero gives infinities and NaN, never a panic; NaN is unequal to itself.
package main

import (
	"fmt"
	"math"
)

func main() {
	var zero complex128
	one := complex(1, 0)
	fmt.Println(one/zero, zero/zero, -one/zero, 1i/zero)
	nan := zero / zero
	fmt.Println(nan == nan, nan != nan)
	inf := complex(math.Inf(1), math.Inf(-1))
	fmt.Println(inf, inf*2, inf/inf, real(inf) > 0)
}

// Output:
// (+Inf+NaNi) (NaN+NaNi) (-Inf+NaNi) (NaN+Infi)
// false true
// (+Inf-Infi) (NaN+NaNi) (NaN+NaNi) true
