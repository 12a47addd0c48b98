// append of strings, of nothing, of itself, of elements of every type.
package main

import "fmt"

type t struct{ a, b any }

func main() {
	var ts []t
	ts = append(ts, t{1, "x"}, t{})
	ts = append(ts, ts...)
	fmt.Println(ts, len(ts))
	var bs []byte
	bs = append(bs, "abc"...)
	bs = append(bs, 'd', 101)
	bs = append(bs, []byte("f")...)
	fmt.Println(string(bs))
	fs := append([]func() int(nil), func() int { return 1 }, nil)
	fmt.Println(fs[0](), fs[1] == nil)
	zs := append([]complex64{1i}, 2, 3.5)
	is := append([]any{1}, nil, "s", []int{2})
	arrs := append([][2]int{}, [2]int{1, 2})
	arrs[0][0] = 9
	fmt.Println(zs, is, arrs, append(ts[:1:1], t{b: 5}), ts[1])
}

// Output:
// [{1 x} {<nil> <nil>} {1 x} {<nil> <nil>}] 4
// abcdef
// 1 true
// [(0+1i) (2+0i) (3.5+0i)] [1 <nil> s [2]] [[9 2]] [{1 x} {<nil> 5}] {<nil> <nil>}
