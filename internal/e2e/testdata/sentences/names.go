package main

import (
	"fmt"
	"sync"
)

type counter struct {
	sync.Mutex
	mu sync.RWMutex
	n  map[string]*sync.Mutex
}

type stack[T any] struct {
	mu    sync.Mutex
	items []T
}

func (s *stack[T]) push(v T) {
	s.mu.Lock()
	s.items = append(s.items, v)
	s.mu.Unlock()
}

var global struct{ lock sync.Mutex }

func work(left, right *sync.Mutex, wg *sync.WaitGroup) {
	defer wg.Done()
	left.Lock()
	right.Lock()
	right.Unlock()
	left.Unlock()
}

func use(l sync.Locker)    { l.Lock(); l.Unlock() }
func deep(mu *sync.Mutex)  { mu.Lock(); mu.Unlock() }
func deeper(m *sync.Mutex) { deep(m) }

func main() {
	forks := make([]sync.Mutex, 3)
	var wg sync.WaitGroup
	for i := range forks {
		wg.Add(1)
		go work(&forks[i], &forks[(i+1)%3], &wg)
	}
	wg.Wait()
	c := &counter{n: map[string]*sync.Mutex{"a": {}, "b": {}}}
	c.Lock()
	c.Unlock()
	c.mu.RLock()
	c.mu.RUnlock()
	for _, k := range []string{"a", "b"} {
		c.n[k].Lock()
		c.n[k].Unlock()
	}
	var s stack[int]
	s.push(1)
	var t stack[string]
	t.push("")
	global.lock.Lock()
	global.lock.Unlock()
	var once, two sync.Once
	once.Do(func() { two.Do(func() { fmt.Println("once") }) })
	var mine sync.Mutex
	use(&mine)
	func() { mine.Lock(); mine.Unlock() }()
	shards := [4]struct{ sync.RWMutex }{}
	for i := range shards {
		shards[i].Lock()
		shards[i].Unlock()
	}
	ps := []*sync.Mutex{{}, {}}
	for _, p := range ps {
		p.Lock()
		p.Unlock()
	}
	var plain sync.Mutex
	deeper(&plain)
	cond := sync.NewCond(&plain)
	cond.Broadcast()
	for _, k := range []string{"nineteen charactersäö"} {
		f := map[string]*sync.Mutex{k: {}}
		f[k].Lock()
	}
	var m sync.Map
	m.Store(1, 2)
}

// says: wg.Add +1
// says: Lock forks[0] it was free
// says: Lock forks[2] it was free
// says: Lock c.Mutex it
// says: Lock c.n["a"] it
// says: Lock c.n["b"] it
// says: Lock s.mu#2 it
// says: Lock global.lock it
// says: two.Do it was free
// says: once.Do ends
// says: Lock mine it
// says: Lock shards[3].RWMutex no other writer
// says: Lock ps[1] it
// says: Lock plain it
// says: cond.Broadcast
// says: Lock f["nineteen characters…"] it
// says: enter m it was free
// says: leave m no waiter
