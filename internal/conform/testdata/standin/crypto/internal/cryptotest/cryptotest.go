// Package cryptotest runs a test once: there is one implementation of each hash here.
package cryptotest

import (
	"hash"
	"internal/testhash"
	"testing"
)

// TestHash tests what the interface promises.
func TestHash(t *testing.T, mh func() hash.Hash) { testhash.TestHash(t, mh) }

// TestAllImplementations runs the test.
func TestAllImplementations(t *testing.T, name string, f func(t *testing.T)) { f(t) }

// SkipTestAllocations skips the test: allocations are not counted.
func SkipTestAllocations(t *testing.T) { t.Skip("allocations are not counted") }

// MustSupportFIPS140 skips the test.
func MustSupportFIPS140(t *testing.T) { t.Skip("no FIPS 140 mode") }
