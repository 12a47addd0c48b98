// A panic's value is any value; recover returns it unchanged.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

type custom struct{ code int }

func (c *custom) Error() string { return fmt.Sprint("custom ", c.code) }

func catch(v any) (r any) {
	defer func() { r = recover() }()
	panic(v)
}

func main() {
	for _, v := range []any{1, "s", 1.5, []int{1}, &custom{7}, errors.New("e"), struct{ a int }{3}, true} {
		fmt.Printf("%T %v\n", catch(v), catch(v))
	}
	r := catch(nil)
	_, isNil := r.(*runtime.PanicNilError)
	fmt.Println(r, isNil)
	err, ok := catch(&custom{1}).(error)
	fmt.Println(err, ok)
}

// Output:
// int 1
// string s
// float64 1.5
// []int [1]
// *main.custom custom 7
// *errors.errorString e
// struct { a int } {3}
// bool true
// panic called with nil argument true
// custom 1 true
