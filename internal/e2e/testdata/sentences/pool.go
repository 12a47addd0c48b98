package main

import (
	"runtime"
	"sync"
)

var buffers = sync.Pool{New: func() any { return new([64]byte) }}

func main() {
	a, b := buffers.Get(), buffers.Get()
	buffers.Put(a)
	buffers.Put(b)
	a = buffers.Get()
	runtime.GC()
	a = buffers.Get()
	buffers.Put(a)
	runtime.GC()
	runtime.GC()
	a = buffers.Get()
	_ = a
}

// says: buffers.Get empty · line 11
// says: buffers.Put into the private place of P0 · line 12
// says: buffers.Put into the list of P0, which holds 2 in all · line 13
// says: buffers.Get the private one of P0, 1 left · line 14
// says: buffers.cleared 1 are victims, 0 are dropped: 1 collection · line 16
// says: buffers.Get a victim of the last collection · line 16
// says: buffers.cleared 0 are victims, 1 are dropped: 2 collections · line 20
// says: buffers.Get empty · line 20
