package real

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Does a fatal error of the runtime, which shows the runtime's own stack and goroutines
// and where each goroutine is in memory, leave what the program did?
func TestNormalOfFatalError(t *testing.T) {
	r := Normal(Result{Code: 2, Stderr: `first
fatal error: coro: OS thread locking must match locking at coroutine creation

runtime stack:
runtime.throw({0x4cfb2c?, 0x57c1c0?})
	/go/src/runtime/panic.go:1229 +0x48 fp=0x7ffe00d4cf00 sp=0x7ffe00d4ced0 pc=0x47a088

goroutine 1 gp=0x1416d44381e0 m=0 mp=0x587f60 [running, locked to thread]:
runtime.coroswitch(0x7?)
	/go/src/runtime/coro.go:94 +0x47 fp=0x1416d4498e60 sp=0x1416d4498e40 pc=0x478667
main.main()
	/home/gopher/pull.go:22 +0x110 fp=0x1416d4498f48 sp=0x1416d4498ea0 pc=0x49ee90

goroutine 2 gp=0x1416d4438780 m=nil [force gc (idle)]:
runtime.gopark(0x0?, 0x0?, 0x0?, 0x0?, 0x0?)
	/go/src/runtime/proc.go:462 +0xce fp=0x1416d4468fa8 sp=0x1416d4468f88 pc=0x47a16e
created by runtime.init.7 in goroutine 1
	/go/src/runtime/proc.go:363 +0x1a

goroutine 7 gp=0x1416d44394a0 m=nil [coroutine]:
main.squares(0x1416d44780a0)
	/home/gopher/pull.go:12 +0x3b fp=0x1416d446af38 sp=0x1416d446af18 pc=0x49ed5b
created by main.main in goroutine 1
	/home/gopher/pull.go:20 +0xe5
`})
	require.Equal(t, `first
fatal error: coro: OS thread locking must match locking at coroutine creation

goroutine 1 [running, locked to thread]:
main.main()

goroutine 7 [coroutine]:
main.squares()
created by main.main in goroutine 1
`, r.Stderr)
	require.Equal(t, "fatal error: stack overflow\n\ngoroutine 1 [running]:\nmain.main()\n", Normal(
		Result{Stderr: `fatal error: stack overflow

goroutine 1 gp=0x1 m=0 mp=0x2 [running]:
main.main()
	/home/gopher/deep.go:22 +0x110 fp=0x1416d4498f48 sp=0x1416d4498ea0 pc=0x49ee90

goroutine 2 gp=0x1416d4438780 m=nil [force gc (idle)]:
runtime.gopark(0x0?, 0x0?, 0x0?, 0x0?, 0x0?)
`}).Stderr, "the last of the program's goroutines")
	require.Equal(t, "no newline\n", Normal(Result{Stderr: "no newline"}).Stderr)
	require.Empty(t, Normal(Result{}).Stderr)
}
