// The stack in a deferred call goes to the origin of a panic, also of one that was recovered and raised again.
package main

import (
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"
	"sync"
)

func show(p any) {
	fmt.Println(p)
	for _, line := range strings.Split(string(debug.Stack()), "\n") {
		if strings.HasPrefix(line, "main.") && !strings.Contains(line, "Once") || strings.HasPrefix(line, "panic(") {
			fmt.Println("  ", regexp.MustCompile(`\(.*`).ReplaceAllString(line, ""))
		}
	}
}

func origin() { panic("x") }

//go:noinline
func twice(f func()) {
	for range 2 {
		func() {
			defer func() { show(recover()) }()
			f()
		}()
	}
}

func again() {
	defer func() {
		r := recover()
		show(r)
		panic(r)
	}()
	origin()
}

func other() {
	defer func() {
		recover()
		panic("other")
	}()
	origin()
}

func value() int          { origin(); return 1 }
func values() (int, bool) { origin(); return 1, true }

func main() {
	twice(sync.OnceFunc(origin))
	v := sync.OnceValue(value)
	twice(func() { v() })
	w := sync.OnceValues(values)
	twice(func() { w() })
	twice(again)
	twice(other)
}

// Output:
// x
//    main.show
//    main.twice.func1.1
//    panic
//    panic
//    main.origin
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    panic
//    main.origin
//    main.value
//    main.main.func1
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    main.main.func1
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    panic
//    main.origin
//    main.values
//    main.main.func2
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    main.main.func2
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.again.func1
//    panic
//    main.origin
//    main.again
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    main.again.func1
//    panic
//    main.origin
//    main.again
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.again.func1
//    panic
//    main.origin
//    main.again
//    main.twice.func1
//    main.twice
//    main.main
// x
//    main.show
//    main.twice.func1.1
//    panic
//    main.again.func1
//    panic
//    main.origin
//    main.again
//    main.twice.func1
//    main.twice
//    main.main
// other
//    main.show
//    main.twice.func1.1
//    panic
//    main.other.func1
//    panic
//    main.origin
//    main.other
//    main.twice.func1
//    main.twice
//    main.main
// other
//    main.show
//    main.twice.func1.1
//    panic
//    main.other.func1
//    panic
//    main.origin
//    main.other
//    main.twice.func1
//    main.twice
//    main.main
