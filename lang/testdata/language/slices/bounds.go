package main

import "fmt"

// What the messages say of a bound that is negative, and of one that is too large.
func main() {
	s := []int{1, 2, 3}
	for _, lo := range []int{-1, 0, 3, 4} {
		for _, hi := range []int{-1, 0, 3, 4} {
			try(func() { _ = s[lo:hi] })
			for _, max := range []int{-1, 0, 3, 4} {
				try(func() { _ = s[lo:hi:max] })
			}
		}
	}
	for _, u := range []uint64{0, 3, 1 << 63} {
		try(func() { _ = s[u-1 : 2 : 3] })
		try(func() { _ = s[0 : u-1 : 3] })
		try(func() { _ = s[0 : 1 : u-1] })
	}
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

// Output:
// runtime error: slice bounds out of range [:-1]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [-1:]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [-1::]
// runtime error: slice bounds out of range [-1::]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [-1:]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:3:0]
// runtime error: slice bounds out of range [-1::]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:4] with capacity 3
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:4:0]
// runtime error: slice bounds out of range [:4:3]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:-1]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [::4] with capacity 3
// <nil>
// runtime error: slice bounds out of range [::-1]
// <nil>
// <nil>
// runtime error: slice bounds out of range [::4] with capacity 3
// <nil>
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:3:0]
// <nil>
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:4] with capacity 3
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:4:0]
// runtime error: slice bounds out of range [:4:3]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:-1]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [3:0]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [3:0:]
// runtime error: slice bounds out of range [3:0:]
// runtime error: slice bounds out of range [::4] with capacity 3
// <nil>
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:3:0]
// <nil>
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:4] with capacity 3
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:4:0]
// runtime error: slice bounds out of range [:4:3]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:-1]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [:-1:]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [4:0]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [4:0:]
// runtime error: slice bounds out of range [4:0:]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [4:3]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:3:0]
// runtime error: slice bounds out of range [4:3:]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [:4] with capacity 3
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [:4:0]
// runtime error: slice bounds out of range [:4:3]
// runtime error: slice bounds out of range [::4] with capacity 3
// runtime error: slice bounds out of range [18446744073709551615:2:]
// runtime error: slice bounds out of range [:18446744073709551615:3]
// runtime error: slice bounds out of range [::18446744073709551615] with capacity 3
// <nil>
// <nil>
// <nil>
// runtime error: slice bounds out of range [9223372036854775807:2:]
// runtime error: slice bounds out of range [:9223372036854775807:3]
// runtime error: slice bounds out of range [::9223372036854775807] with capacity 3
