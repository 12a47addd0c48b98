// An untyped constant has a default type, and takes any other that can hold it.
package main

import "fmt"

const (
	n = 42
	f = 2.0
	r = 'A'
	s = "text"
	t = n < f*100
)

type mine string
type flag bool

func main() {
	var i8 int8 = n
	var f32 float32 = n
	var u uint = f
	var z complex64 = r
	var m mine = s
	var b flag = t
	var x float64 = n / 5
	var y float64 = n / 5.0
	fmt.Println(i8, f32, u, z, m, b, x, y)
	fmt.Printf("%T %T %T %T %T %T %T\n", n, f, r, s, t, n*f, r+1)
	fmt.Println(n/f, 'A'+1.0, r*f, 7/2, 7/2.0, 1<<3.0)
}

// Output:
// 42 42 2 (65+0i) text true 8 8.4
// int float64 int32 string bool float64 int32
// 21 66 130 3 3.5 8
