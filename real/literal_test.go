package real

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Is the name of a function literal the same, whatever the compiler inlines? Each pair is one of a real program and one that
// was built without inlining.
func TestUninlined(t *testing.T) {
	for name, want := range map[string]string{
		"main.main": "main.main", "main.(*T).m": "main.(*T).m", "main.f[...]": "main.f[...]", "main.range2": "main.range2",
		"main.main.withN.func2": "main.withN.func…", "main.withN.func1": "main.withN.func…",
		"main.main.list.sorted.func1": "main.sorted.func…", "main.list.sorted.func1": "main.sorted.func…",
		"main.main.main.outer.func1.func2.1": "main.outer.func…", "main.outer.func1.1.1": "main.outer.func…",
		"main.main.apply[...].func2": "main.apply[...].func…", "main.apply[...].func1": "main.apply[...].func…",
		"main.main.seq.main-range1-range3": "main.main.func…", "main.main-range2": "main.main.func…",
		"main.main.(*T).m.func3": "main.m.func…",
	} {
		require.Equal(t, want, literal(name), name)
	}
	r := Uninlined(Normal(Result{Stderr: "panic: x\n\ngoroutine 7 [running]:\nmain.main.f.func2.1(0x2, {0x1, 0x2})\n\t/x.go:3 +0x1\n" +
		"created by main.main.f.func2 in goroutine 1\n\t/x.go:9 +0x2\n"}))
	require.Equal(t, "panic: x\n\ngoroutine 7 [running]:\nmain.f.func…()\ncreated by main.f.func… in goroutine 1\n", r.Stderr)
}
