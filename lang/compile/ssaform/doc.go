// Package ssaform answers questions about programs in SSA form that package ssa has
// no names for.
//
//	marks   what package ssa says in strings: comments, names, kinds of functions
//	values  what constants, types and users of values are
//
// It decides nothing about code. A new release of golang.org/x/tools is met here: its
// strings are no promise, so each has a test that fails when it changes.
package ssaform
