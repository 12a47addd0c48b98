// What state is a loop in after a forbidden call, after its end, and in loops within loops?
package main

import (
	"fmt"
	"iter"
)

type seq = func(func(int) bool)

var saved []func(int) bool

func call(name string, y func(int) bool, v int) {
	defer func() { fmt.Println("   ", name, v, "recovered:", recover()) }()
	fmt.Println("   ", name, v, "says", y(v))
}

func swallow(y func(int) bool) {
	for i := range 4 {
		call("swallow", y, i)
	}
}
func keeps(y func(int) bool) {
	saved = append(saved, y)
	for i := range 2 {
		if !y(i) {
			break
		}
	}
}
func keepsSwallow(y func(int) bool) {
	saved = append(saved, y)
	for i := range 2 {
		call("keeps", y, i)
	}
}
func deferred(y func(int) bool) {
	defer call("deferred", y, 9)
	defer func() { fmt.Println("   in defer", recover()) }()
	y(1)
	y(2)
}
func pulled(y func(int) bool) {
	next, stop := iter.Pull(iter.Seq[int](swallow))
	defer stop()
	for range 3 {
		v, ok := next()
		fmt.Println("    pulled", v, ok)
		if !ok || !y(v) {
			return
		}
	}
}

var seqs = []struct {
	name string
	s    seq
}{{"swallow", swallow}, {"keepsSwallow", keepsSwallow}, {"deferred", deferred}, {"pulled", pulled}}

var bodies = []func(seq) string{
	func(s seq) string {
		for v := range s {
			fmt.Println("  v", v)
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			fmt.Println("  v", v)
			break
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			fmt.Println("  v", v)
			if v == 1 {
				break
			}
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			fmt.Println("  v", v)
			return fmt.Sprint("got ", v)
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			fmt.Println("  v", v)
			if v == 1 {
				panic("body")
			}
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			defer fmt.Println("  deferred in body", v)
			if v == 1 {
				continue
			}
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			fmt.Println("  v", v)
			if v == 1 {
				goto out
			}
		}
		return "end"
	out:
		return "out"
	},
	func(s seq) string {
		for v := range s {
			for _, y := range saved {
				call("inside", y, 7)
			}
			saved = nil
			fmt.Println("  v", v)
		}
		return "end"
	},
	func(s seq) string {
		for v := range s {
			func() {
				for w := range s {
					fmt.Println("  w", w)
					break
				}
			}()
			fmt.Println("  v", v)
		}
		return "end"
	},
	func(s seq) (r string) {
		defer func() { r = fmt.Sprint(r, " rec ", recover()) }()
		for v := range s {
			r += fmt.Sprint(v)
			if v == 1 {
				panic("b")
			}
		}
		return
	},
}

var twos = []func(a, b seq) string{
	func(a, b seq) string {
	L:
		for v := range a {
			for w := range b {
				fmt.Println("  ", v, w)
				if w == 1 {
					continue L
				}
				if v == 1 {
					break L
				}
			}
			fmt.Println("   after inner")
		}
		return "end"
	},
	func(a, b seq) string {
		for v := range a {
			for w := range b {
				fmt.Println("  ", v, w)
				if v+w == 1 {
					return fmt.Sprint(v, w)
				}
			}
		}
		return "end"
	},
	func(a, b seq) string {
		n := 0
	again:
		n++
		for v := range a {
			for w := range b {
				fmt.Println("  ", v, w)
				if n < 2 {
					goto again
				}
				if w == 1 {
					goto out
				}
			}
		}
		return "end"
	out:
		return "out"
	},
	func(a, b seq) string {
		for v := range a {
			defer fmt.Println("   defer", v)
			for w := range b {
				defer fmt.Println("   defer", v, w)
				if w == 1 {
					panic(fmt.Sprint(v, w))
				}
			}
		}
		return "end"
	},
	func(a, b seq) string {
	L:
		for i := range 2 {
			switch {
			case true:
				for w := range b {
					fmt.Println("  ", i, w)
					if w == 0 {
						continue L
					}
					break L
				}
			}
			for v := range a {
				if v == 1 {
					break L
				}
			}
		}
		return "end"
	},
}

func try(name string, f func() string) {
	fmt.Println(name)
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println(" panicked:", recover()) }()
		fmt.Println(" returned", f())
	}()
	<-done
	for _, y := range saved {
		call("late", y, 5)
		call("later", y, 6)
	}
	saved = nil
}

func main() {
	for i, b := range bodies {
		for _, s := range seqs {
			try(fmt.Sprint("body ", i, " ", s.name), func() string { return b(s.s) })
		}
	}
	for i, t := range twos {
		for _, a := range seqs[:1] {
			for _, b := range seqs[1:2] {
				try(fmt.Sprint("two ", i, " ", a.name, " ", b.name), func() string { return t(a.s, b.s) })
			}
		}
	}
}

// Output:
// body 0 swallow
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//   v 1
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//   v 2
//     swallow 2 says true
//     swallow 2 recovered: <nil>
//   v 3
//     swallow 3 says true
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 0 keepsSwallow
//   v 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//   v 1
//     keeps 1 says true
//     keeps 1 recovered: <nil>
//  returned end
//  panicked: <nil>
//     late 5 recovered: runtime error: range function continued iteration after whole loop exit
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 0 deferred
//   v 1
//   v 2
//    in defer <nil>
//   v 9
//     deferred 9 says true
//     deferred 9 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 0 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//   v 1
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//     pulled 2 true
//   v 2
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 1 swallow
//   v 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 1 keepsSwallow
//   v 0
//     keeps 0 says false
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 1 deferred
//   v 1
//    in defer runtime error: range function continued iteration after function for loop body returned false
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 1 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 2 swallow
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//   v 1
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 2 keepsSwallow
//   v 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//   v 1
//     keeps 1 says false
//     keeps 1 recovered: <nil>
//  returned end
//  panicked: <nil>
//     late 5 recovered: runtime error: range function continued iteration after whole loop exit
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 2 deferred
//   v 1
//    in defer runtime error: range function continued iteration after function for loop body returned false
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 2 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//   v 1
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 3 swallow
//   v 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 3 keepsSwallow
//   v 0
//     keeps 0 says false
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 3 deferred
//   v 1
//    in defer runtime error: range function continued iteration after function for loop body returned false
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 3 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned got 0
//  panicked: <nil>
// body 4 swallow
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//   v 1
//     swallow 1 recovered: body
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 4 keepsSwallow
//   v 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//   v 1
//     keeps 1 recovered: body
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 4 deferred
//   v 1
//    in defer body
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 4 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//   v 1
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  panicked: body
// body 5 swallow
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//     swallow 2 says true
//     swallow 2 recovered: <nil>
//     swallow 3 says true
//     swallow 3 recovered: <nil>
//   deferred in body 3
//   deferred in body 2
//   deferred in body 1
//   deferred in body 0
//  returned end
//  panicked: <nil>
// body 5 keepsSwallow
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//     keeps 1 says true
//     keeps 1 recovered: <nil>
//   deferred in body 1
//   deferred in body 0
//  returned end
//  panicked: <nil>
//     late 5 recovered: runtime error: range function continued iteration after whole loop exit
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 5 deferred
//    in defer <nil>
//     deferred 9 says true
//     deferred 9 recovered: <nil>
//   deferred in body 9
//   deferred in body 2
//   deferred in body 1
//  returned end
//  panicked: <nil>
// body 5 pulled
//     pulled 0 true
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//     pulled 2 true
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//   deferred in body 2
//   deferred in body 1
//   deferred in body 0
//  returned end
//  panicked: <nil>
// body 6 swallow
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//   v 1
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 6 keepsSwallow
//   v 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//   v 1
//     keeps 1 says false
//     keeps 1 recovered: <nil>
//  returned out
//  panicked: <nil>
//     late 5 recovered: runtime error: range function continued iteration after whole loop exit
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 6 deferred
//   v 1
//    in defer runtime error: range function continued iteration after function for loop body returned false
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 6 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//   v 1
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned out
//  panicked: <nil>
// body 7 swallow
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//   v 1
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//   v 2
//     swallow 2 says true
//     swallow 2 recovered: <nil>
//   v 3
//     swallow 3 says true
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 7 keepsSwallow
//     inside 7 recovered: runtime error: range function continued iteration after loop body panic
//   v 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//   v 1
//     keeps 1 says true
//     keeps 1 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 7 deferred
//   v 1
//   v 2
//    in defer <nil>
//   v 9
//     deferred 9 says true
//     deferred 9 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 7 pulled
//     pulled 0 true
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//   v 1
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//     pulled 2 true
//   v 2
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 8 swallow
//   w 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 0 recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//     swallow 1 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 8 keepsSwallow
//   w 0
//     keeps 0 says false
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     keeps 0 recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//     keeps 1 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 8 deferred
//   w 1
//    in defer runtime error: range function continued iteration after function for loop body returned false
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//    in defer runtime error: range function recovered a loop body panic and did not resume panicking
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
// body 8 pulled
//     pulled 0 true
//     pulled 0 true
//   w 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//   v 0
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//     pulled 0 true
//   w 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//   v 1
//     swallow 1 says true
//     swallow 1 recovered: <nil>
//     pulled 2 true
//     pulled 0 true
//   w 0
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//   v 2
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned end
//  panicked: <nil>
// body 9 swallow
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     swallow 1 recovered: b
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  returned 01 rec runtime error: range function recovered a loop body panic and did not resume panicking
//  panicked: <nil>
// body 9 keepsSwallow
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: b
//  returned 01 rec runtime error: range function recovered a loop body panic and did not resume panicking
//  panicked: <nil>
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// body 9 deferred
//    in defer b
//     deferred 9 recovered: runtime error: range function continued iteration after loop body panic
//  returned 1 rec runtime error: range function recovered a loop body panic and did not resume panicking
//  panicked: <nil>
// body 9 pulled
//     pulled 0 true
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//     pulled 1 true
//     swallow 1 says false
//     swallow 1 recovered: <nil>
//     swallow 2 says false
//     swallow 2 recovered: <nil>
//     swallow 3 says false
//     swallow 3 recovered: <nil>
//  returned 01 rec b
//  panicked: <nil>
// two 0 swallow keepsSwallow
//    0 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//    0 1
//     keeps 1 says false
//     keeps 1 recovered: <nil>
//     swallow 0 says true
//     swallow 0 recovered: <nil>
//    1 0
//     keeps 0 says false
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 1 recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after whole loop exit
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// two 1 swallow keepsSwallow
//    0 0
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//    0 1
//     keeps 1 says false
//     keeps 1 recovered: <nil>
//     swallow 0 says false
//     swallow 0 recovered: <nil>
//     swallow 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after whole loop exit
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// two 2 swallow keepsSwallow
//    0 0
//     keeps 0 says false
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//     swallow 0 recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//     swallow 1 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// two 3 swallow keepsSwallow
//     keeps 0 says true
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: 0 1
//     swallow 0 recovered: runtime error: range function recovered a loop body panic and did not resume panicking
//     swallow 1 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 2 recovered: runtime error: range function continued iteration after loop body panic
//     swallow 3 recovered: runtime error: range function continued iteration after loop body panic
//    defer 0 1
//    defer 0 0
//    defer 0
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
// two 4 swallow keepsSwallow
//    0 0
//     keeps 0 says false
//     keeps 0 recovered: <nil>
//     keeps 1 recovered: runtime error: range function continued iteration after function for loop body returned false
//  panicked: runtime error: range function recovered a loop body panic and did not resume panicking
//     late 5 recovered: runtime error: range function continued iteration after loop body panic
//     later 6 recovered: runtime error: range function continued iteration after loop body panic
