package main

import (
	"context"
	"fmt"
	"io"
	"runtime/pprof"
	"runtime/trace"
)

// What a program can see of its labels and tasks. That they are shown to those
// who look on is tested where it is shown.
func main() {
	labels()
	inherited()
	tasks()
	profiles()
}

func labels() {
	ctx := context.Background()
	_, ok := pprof.Label(ctx, "none")
	fmt.Println("none", ok)
	ctx = pprof.WithLabels(ctx, pprof.Labels("b", "2", "a", "1", "b", "3"))
	show(ctx)
	pprof.Do(ctx, pprof.Labels("c", "4", "a", "5"), show)
	pprof.SetGoroutineLabels(ctx)
	pprof.ForLabels(ctx, func(key, value string) bool {
		fmt.Println("first", key, value)
		return false
	})
	defer func() { fmt.Println(recover()) }()
	pprof.Labels("odd")
}

func show(ctx context.Context) {
	pprof.ForLabels(ctx, func(key, value string) bool {
		fmt.Print(key, "=", value, " ")
		return true
	})
	b, ok := pprof.Label(ctx, "b")
	fmt.Println(b, ok)
}

func inherited() {
	defer func() { fmt.Println("the labels are reset:", recover()) }()
	pprof.Do(context.Background(), pprof.Labels("k", "v"), func(ctx context.Context) {
		done := make(chan bool)
		go func() { show(ctx); done <- true }()
		<-done
		panic("in Do")
	})
}

func tasks() {
	ctx, task := trace.NewTask(context.Background(), "outer")
	inner, sub := trace.NewTask(ctx, "inner")
	trace.Log(inner, "key", "message")
	trace.Logf(inner, "key", "%d", 7)
	trace.WithRegion(inner, "region", func() {
		r := trace.StartRegion(ctx, "nested")
		fmt.Println("in two regions")
		r.End()
	})
	sub.End()
	task.End()
	fmt.Println(trace.Start(io.Discard))
	fmt.Println(trace.Start(io.Discard))
	trace.Stop()
	fmt.Println(trace.IsEnabled() || true)
}

func profiles() {
	p := pprof.NewProfile("mine")
	p.Add("a", 0)
	p.Add("b", 0)
	p.Remove("a")
	p.Remove("c")
	for _, q := range pprof.Profiles() {
		fmt.Print(q.Name(), " ")
	}
	fmt.Println(p.Count(), pprof.Lookup("mine") == p, pprof.Lookup("none") == nil, pprof.Lookup("goroutine").Count())
	for _, misuse := range []func(){
		func() { p.Add("b", 0) }, func() { pprof.NewProfile("mine") }, func() { pprof.NewProfile("heap") }, func() { pprof.NewProfile("") },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			misuse()
		}()
	}
	fmt.Println(pprof.StartCPUProfile(io.Discard))
	pprof.StopCPUProfile()
	fmt.Println(pprof.Lookup("goroutine").WriteTo(io.Discard, 2), pprof.WriteHeapProfile(io.Discard))
}
