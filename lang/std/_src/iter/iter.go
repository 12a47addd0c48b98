// Package iter has the types of functions to range over, and turns such functions
// into ones that are asked for values.
package iter

// A Seq yields values one by one until yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 yields pairs of values one by one until yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
