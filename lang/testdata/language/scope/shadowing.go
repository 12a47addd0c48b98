// An inner declaration hides an outer one, predeclared names included.
package main

import "fmt"

var x = "package"

func main() {
	fmt.Println(x)
	x := 1
	{
		x := x + 1
		fmt.Println(x)
		{
			x := fmt.Sprint("inner ", x)
			fmt.Println(x)
		}
		x++
		fmt.Println(x)
	}
	if x := x * 10; x > 5 {
		x := x + 1
		fmt.Println(x)
	}
	for x := range 1 {
		fmt.Println(x)
	}
	switch x := any(x).(type) {
	case int:
		fmt.Println(x + 1)
	}
	func(x string) { fmt.Println(x) }("param")
	fmt.Println(x)
	len := func(s string) int { return -1 }
	true, nil, int := false, 5, "int"
	fmt.Println(len("abc"), true, nil, int)
}

// Output:
// package
// 2
// inner 2
// 3
// 11
// 0
// 2
// param
// 1
// -1 false 5 int
