package sim

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
		cfg:  Config{Procs: 1},
		main: script(Go(Script{Stack(5000, 100), Stack(300, 6), Stack(100_000, 2000)}, 0), Gosched(), Go(Script{Stack(1121, 25)}, 0), Gosched()),
		from: kind(KStackGrow, 1),
		to:   kind(KStackGrow, 3),
	}}
}
