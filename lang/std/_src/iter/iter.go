// Package iter has the types of iterator functions, and turns an iterator into
// functions that return its values one by one.
package iter

// A Seq yields values one by one until yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 yields pairs of values one by one until yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
