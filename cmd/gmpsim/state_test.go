package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/scenarios"
)

// Does the state of each scenario fit the terminal at any instant, and does it name the
// goroutine that runs on each P among the goroutines?
func TestStateFits(t *testing.T) {
	const width = 80
	for _, s := range scenarios.All() {
		t.Run(s.Name, func(t *testing.T) {
			for _, at := range []string{"step:60", "step:2000", "123us"} {
				var out, errs bytes.Buffer
				a := &app{stdout: &out, stderr: &errs, width: width, now: time.Now}
				if a.main(context.Background(), []string{"state", s.Name, "--at", at}) != 0 {
					require.Contains(t, errs.String(), "the run ended before", at)
					continue
				}
				for line := range strings.Lines(out.String()) {
					assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), width, line)
				}
				assert.Contains(t, out.String(), "\nP0 ")
				assert.Regexp(t, `(?m)^G1\b|^exit `, out.String(), at)
			}
		})
	}
}
