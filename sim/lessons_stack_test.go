package sim

import "github.com/gmpsim/gmpsim/sim/event"

func stackLessons() []lesson {
	return []lesson{{
		name: "a-stack-grows",
		ask: `
G5 recurses: its frames take 5000 bytes, then 300, then 100 000. What becomes of its
stack of 2 KB? Then it ends, and G6 takes over its G.

    G5: stack 2 KB, of which 928 bytes stay free for the runtime

A stack doubles until the frames fit; they move to a new one, and each of them costs
time. Frames that are gone give nothing back. The last stack is freed when the
goroutine ends: G6 begins with 2 KB again.`,
		cfg: Config{Procs: 1},
		main: script(Go(Script{Stack(5000, 100), Stack(300, 6), Stack(100_000, 2000)}, 0),
			Gosched(), Go(Script{Stack(1121, 25)}, 0), Gosched()),
		from: kind(event.StackGrow, 1),
		to:   kind(event.StackGrow, 3),
	}, {
		name: "a-stack-shrinks",
		ask: `
G5 recursed deep and came back: 100 bytes are in use of a stack of 32 KB, and it
sleeps. Main asks for a collection. Does G5 keep the 32 KB?

    G5: asleep, 100 bytes of 32 KB in use

Half of it: the collector looks at every stack, and one of which less than a quarter
is in use becomes half as large. The next collection takes half again.`,
		rows: []string{"shrink stacks"},
		cfg:  Config{Procs: 1},
		main: func(*Machine) Body {
			deep := &framed{Script: Script{Stack(20_000, 400), Sleep(event.Second)}, used: 100}
			return Script{Go(deep, 0), Sleep(event.Millisecond), Collect(), Burn(10), Collect(), Burn(10)}
		},
		from: kind(event.StackShrink, 1),
		to:   kind(event.StackShrink, 2),
	}}
}
