// A type switch, with one type or several in a case, interfaces, nil and default.
package main

import (
	"errors"
	"fmt"
)

type num int

func (n num) String() string { return "num" }

func kind(x any) string {
	switch v := x.(type) {
	case nil:
		return fmt.Sprint("nil ", v)
	case int:
		return fmt.Sprint("int ", v+1)
	case int8, int16:
		return fmt.Sprintf("small %v", v)
	case fmt.Stringer:
		return "stringer " + v.String()
	case error:
		return "error " + v.Error()
	case func() int:
		return fmt.Sprint("func ", v())
	case []int:
		return fmt.Sprint("slice ", len(v))
	case map[string]int, chan int:
		return fmt.Sprintf("%T", v)
	case *int:
		return fmt.Sprint("pointer ", *v)
	default:
		return fmt.Sprintf("other %T", v)
	}
}

func main() {
	n := 9
	for _, x := range []any{nil, 1, int8(2), int16(3), num(4), errors.New("e"), func() int { return 5 }, []int{6}, map[string]int{}, make(chan int), &n, 1.5, struct{ a int }{}} {
		fmt.Println(kind(x))
	}
}

// Output:
// nil <nil>
// int 2
// small 2
// small 3
// stringer num
// error e
// func 5
// slice 1
// map[string]int
// chan int
// pointer 9
// other float64
// other struct { a int }
