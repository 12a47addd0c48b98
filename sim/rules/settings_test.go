package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Is a switch that makes no sense refused by name?
func TestPolicyErrors(t *testing.T) {
	var keys []string
	for _, s := range Settings() {
		keys = append(keys, s.Key)
	}
	for _, c := range []struct{ settings, want string }{
		{"steal=all", `steal is "all"; want half, one or none`},
		{"go=1.27", `go is "1.27"; want 1.0 to 1.26`},
		{"go=2", `go is "2"; want 1.0 to 1.26`},
		{"global=0", `global is "0"; want 1 to 1000000`},
		{"stael=one",
			`unknown rule "stael"; the rules are ` + strings.Join(keys, ", ")},
		{"model=gm steal=half", `steal=half needs Ps with their own queues, but model=gm has none; model=gmp has them`},
		{"model=gm global=7", `global=7 needs Ps with their own queues, but model=gm has none; model=gmp has them`},
		{"model=threads timers=one", `timers=one needs a runtime that runs timers, but in model=threads the kernel does that`},
		{"go=1.0 model=gmp", `model=gmp needs Ps, but go=1.0 has none; go=1.1 is the first release with Ps`},
	} {
		p := PolicyOf(LatestRelease)
		var err error
		for _, s := range strings.Fields(c.settings) {
			key, value, _ := strings.Cut(s, "=")
			err = p.Set(key, value)
		}
		assert.EqualError(t, err, c.want)
	}
}
