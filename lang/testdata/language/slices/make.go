// make with sizes of every integer type; a bad one panics.
package main

import "fmt"

func main() {
	var n8 int8 = 3
	var u uint64 = 5
	fmt.Println(make([]int, n8), len(make([]string, u, 10)), cap(make([]int, 0, u)), make([]bool, 2.0), make([]struct{}, 4))
	for _, f := range []func(){
		func() { n := -1; _ = make([]int, n) },
		func() { n := 5; _ = make([]int, n, n-1) },
		func() { n := 1 << 62; _ = make([]int, n) },
		func() { n := int8(-5); _ = make([]byte, 0, n) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

// Output:
// [0 0 0] 5 5 [false false] [{} {} {} {}]
// runtime error: makeslice: len out of range
// runtime error: makeslice: cap out of range
// runtime error: makeslice: len out of range
// runtime error: makeslice: cap out of range
