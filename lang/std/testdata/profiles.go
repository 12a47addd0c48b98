package main

import (
	"bytes"
	"fmt"
	"regexp"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"time"
)

func leak(c chan int)     { <-c }
func send(c chan int)     { c <- 1 }
func lock(mu *sync.Mutex) { mu.Lock() }

// report returns a profile as text.
func report(name string, debug int) string {
	var b bytes.Buffer
	if err := pprof.Lookup(name).WriteTo(&b, debug); err != nil {
		fmt.Println(err)
	}
	return b.String()
}

// frame finds the functions of package main in a profile: the runtime's own are in
// other files here.
var frame = regexp.MustCompile(`(?m)^#\t0x[0-9a-f]+\t(main\.(?:leak|send|lock|main\.func\d))\+0x[0-9a-f]+\t+.*:(\d+)$`)

// A leak finder counts the goroutines that wait at one place.
func main() {
	c := make(chan int)
	var mu sync.Mutex
	mu.Lock()
	for range 3 {
		go leak(c)
	}
	go lock(&mu)
	go func() { time.Sleep(time.Hour) }()
	go func() { select {} }()
	time.Sleep(time.Millisecond)

	text := report("goroutine", 1)
	fmt.Println(strings.SplitN(text, "\n", 2)[0])
	fmt.Println("three at one place:", regexp.MustCompile(`(?m)^3 @ 0x.*\n#\t0x.*\tmain\.leak\+0x.*:14$`).MatchString(text))
	for _, m := range frame.FindAllStringSubmatch(text, -1) {
		if m[1] != "main.main.func1" && m[1] != "main.main.func2" {
			fmt.Println(m[1], m[2])
		}
	}
	fmt.Println("the asker:", strings.Contains(text, "runtime/pprof.(*Profile).WriteTo+0x"), strings.Contains(text, "\tmain.main+0x"))
	fmt.Println("ends with an empty line:", strings.HasSuffix(text, "\n\n"))

	all := report("goroutine", 2)
	fmt.Println("traceback:", strings.HasPrefix(all, "goroutine 1 [running]:\n"), strings.Count(all, "[chan receive]:\nmain.leak("))
	buf := make([]byte, 1<<16)
	fmt.Println("runtime.Stack:", strings.Count(string(buf[:runtime.Stack(buf, true)]), "main.leak("))
	fmt.Println(pprof.Lookup("goroutine").Count(), runtime.NumGoroutine())
	for _, name := range []string{"block", "mutex", "heap", "allocs"} {
		fmt.Println(name, strings.SplitN(report(name, 1), " ", 2)[0], pprof.Lookup(name).Count() >= 0)
	}
	fmt.Println(pprof.Lookup("nothing") == nil)
	pprof.NewProfile("half 50%d")
	fmt.Print(report("half 50%d", 1))
}
