// Package work is what a scenario calls to keep a processor busy.
package work

import "time"

// CPU burns d of processor time: as the calibrated loop of the real package
// does, but exactly.
func CPU(d time.Duration) { burn(int64(d)) }

func burn(nanoseconds int64)
