// copy and clear, also of overlapping parts.
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4, 5}
	n := copy(s[1:], s)
	fmt.Println(n, s)
	n = copy(s, s[3:])
	fmt.Println(n, s)
	d := make([]int, 2)
	fmt.Println(copy(d, s), d, copy(s[:0], d))
	b := make([]byte, 5)
	fmt.Println(copy(b, "héllo"), b)
	clear(s[1:3])
	fmt.Println(s)
	clear(b)
	strs := []string{"a", "b"}
	clear(strs)
	fmt.Printf("%v %q\n", b, strs)
}

// Output:
// 4 [1 1 2 3 4]
// 2 [3 4 2 3 4]
// 2 [3 4] 0
// 5 [104 195 169 108 108]
// [3 0 0 3 4]
// [0 0 0 0 0] ["" ""]
