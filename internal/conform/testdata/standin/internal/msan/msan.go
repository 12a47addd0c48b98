// Package msan says that the sanitizer is off.
package msan

// Enabled reports whether it is on.
const Enabled = false
