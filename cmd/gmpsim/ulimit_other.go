//go:build !linux

package main

import "math"

// addressRoom and dataRoom are not known.
func addressRoom() uint64 { return math.MaxUint64 }
func dataRoom() uint64    { return math.MaxUint64 }
