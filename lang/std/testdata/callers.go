package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// What a program can learn about its own stack.
func main() {
	fmt.Println(runtime.GOOS, runtime.GOARCH, runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1.26"), runtime.NumCgoCall())
	new(T).method()
	generic[int]()
	done := make(chan bool)
	go func() { frames(); close(done) }()
	<-done
	func() {
		defer func() {
			recover()
			frames()
		}()
		panic("lost")
	}()
	fmt.Println(lines(debug.Stack()))
	where()
	limits()
	collected()
}

type T struct{}

func (*T) method() { frames() }

func generic[V any]() { frames() }

func frames() {
	pcs := make([]uintptr, 20)
	pcs = pcs[:runtime.Callers(1, pcs)]
	for frames := runtime.CallersFrames(pcs); ; {
		f, more := frames.Next()
		if f.Func != nil && (f.Func.Name() != f.Function || f.Func.Entry() != f.Entry) {
			fmt.Println("the frame is not the function's")
		}
		fmt.Print(f.Function, ":", line(f), " ")
		if !more {
			break
		}
	}
	fmt.Println()
}

// line leaves out those of the runtime, which depend on the release.
func line(f runtime.Frame) int {
	if strings.HasPrefix(f.Function, "runtime.") {
		return 0
	}
	return f.Line
}

func where() {
	for skip := range 6 {
		pc, file, line, ok := runtime.Caller(skip)
		if !ok {
			fmt.Println(skip, file, line, ok, pc)
			continue
		}
		fmt.Println(skip, file[strings.LastIndexByte(file, '/')+1:], line, ok, runtime.FuncForPC(pc).Name())
	}
	fmt.Println(runtime.FuncForPC(0) == nil, runtime.FuncForPC(0).Name() == "")
}

// lines leaves out what is not the program's.
func lines(stack []byte) string {
	var kept []string
	for _, s := range strings.Split(string(stack), "\n") {
		if strings.HasPrefix(s, "goroutine") || strings.HasPrefix(s, "main") || strings.HasPrefix(s, "runtime") {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " ")
}

func limits() {
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxThreads(100), debug.SetMaxStack(1<<21))
	fmt.Println(debug.SetMemoryLimit(-1), debug.SetPanicOnFault(false))
	info, ok := debug.ReadBuildInfo()
	fmt.Println(info.Path, ok)
	buf := make([]byte, 12)
	fmt.Println(string(buf[:runtime.Stack(buf, false)]))
}

func collected() {
	p := new([4]int)
	runtime.SetFinalizer(p, func(*[4]int) {})
	runtime.AddCleanup(p, func(int) {}, 1).Stop()
	var pin runtime.Pinner
	pin.Pin(p)
	pin.Unpin()
	runtime.KeepAlive(p)
	var s debug.GCStats
	debug.ReadGCStats(&s)
	fmt.Println(s.NumGC, s.PauseTotal)
}
