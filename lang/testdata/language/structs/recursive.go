// Types that refer to themselves through pointers, slices, maps, functions and channels.
package main

import "fmt"

type tree struct {
	kids []tree
	name string
}

type state func(*machine) state

type machine struct {
	n     int
	trace []string
}

type dir map[string]dir

type pipe chan pipe

func start(m *machine) state { m.trace = append(m.trace, "start"); return loop }
func loop(m *machine) state {
	m.trace = append(m.trace, "loop")
	if m.n++; m.n == 3 {
		return nil
	}
	return loop
}

func (t tree) depth() (d int) {
	for _, k := range t.kids {
		d = max(d, k.depth())
	}
	return d + 1
}

func main() {
	t := tree{[]tree{{nil, "a"}, {[]tree{{nil, "c"}}, "b"}}, "root"}
	m := &machine{}
	for s := state(start); s != nil; {
		s = s(m)
	}
	d := dir{"usr": {"bin": nil, "lib": {"go": {}}}}
	p := make(pipe, 1)
	p <- p
	fmt.Println(t.depth(), m.trace, len(d["usr"]["lib"]), d, <-p == p)
}

// Output:
// 3 [start loop loop loop] 1 map[usr:map[bin:map[] lib:map[go:map[]]]] true
