// errors: Is, As, Join and Unwrap through chains and trees.
package main

import (
	"errors"
	"fmt"
)

var base = errors.New("base")

type coded struct{ code int }

func (c coded) Error() string        { return fmt.Sprint("code ", c.code) }
func (c coded) Is(target error) bool { return target == base && c.code == 7 }

func main() {
	wrapped := fmt.Errorf("outer: %w", fmt.Errorf("inner: %w", base))
	both := fmt.Errorf("%w and %w", coded{3}, base)
	joined := errors.Join(nil, wrapped, coded{5})
	var c coded
	fmt.Println(wrapped, errors.Is(wrapped, base), errors.Unwrap(errors.Unwrap(wrapped)) == base)
	fmt.Println(both, errors.As(both, &c), c.code, errors.Is(both, base), errors.Unwrap(both))
	fmt.Printf("%q %v %v\n", joined, errors.As(joined, &c), c.code)
	fmt.Println(errors.Is(coded{7}, base), errors.Is(coded{8}, base), errors.Join(nil, nil) == nil, errors.Is(nil, base))
	v, ok := errors.AsType[coded](joined)
	fmt.Println(v, ok)
}

// Output:
// outer: inner: base true true
// code 3 and base true 3 true <nil>
// "outer: inner: base\ncode 5" true 5
// true false true false
// code 5 true
