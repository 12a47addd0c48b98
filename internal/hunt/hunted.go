package hunt

import (
	"fmt"
	"strings"
)

// A Hunted is a program whose outcome on the real runtime is recorded.
type Hunted struct {
	Seed uint64
	Want string // Fingerprint of what it really did
}

// ParseHunted reads a recording: a seed and a fingerprint a line.
func ParseHunted(text string) (all []Hunted, err error) {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var h Hunted
		if _, err := fmt.Sscan(line, &h.Seed, &h.Want); err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
		all = append(all, h)
	}
	return all, nil
}
