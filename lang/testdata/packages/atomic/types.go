// sync/atomic: the types, and the functions on plain variables.
package main

import (
	"fmt"
	"sync/atomic"
)

type config struct{ name string }

func main() {
	var i atomic.Int64
	var u atomic.Uint32
	var b atomic.Bool
	var p atomic.Pointer[config]
	var v atomic.Value
	fmt.Println(i.Add(5), i.Swap(9), i.CompareAndSwap(9, 10), i.Load(), u.Add(^uint32(0)), u.Or(1), u.And(6), u.Load())
	fmt.Println(b.Swap(true), b.Load(), p.Load() == nil, p.CompareAndSwap(nil, &config{"a"}), p.Load().name)
	v.Store([]int{1})
	fmt.Println(v.Load().([]int), v.Swap([]int{2}))
	var n int32
	var m uint64
	fmt.Println(atomic.AddInt32(&n, 3), atomic.CompareAndSwapInt32(&n, 3, 4), atomic.LoadInt32(&n), atomic.AddUint64(&m, 7), atomic.SwapUint64(&m, 1))
	defer func() { fmt.Println(recover()) }()
	v.Store("another type")
}

// Output:
// 5 5 true 10 4294967295 4294967295 4294967295 6
// false true true true a
// [1] [1]
// 3 true 4 7 7
// sync/atomic: store of inconsistently typed value into Value
