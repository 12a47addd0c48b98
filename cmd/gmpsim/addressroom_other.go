//go:build !linux

package main

import "math"

// addressRoom is not known.
func addressRoom() uint64 { return math.MaxUint64 }
