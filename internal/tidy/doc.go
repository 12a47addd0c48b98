// Package tidy holds the house to its rules. Each rule is one small file: what it
// looks for in the syntax trees of all packages, and what to do about it. Its test
// feeds it a text that breaks it, so no rule can pass because it looks at nothing.
//
//	go test ./internal/tidy                       all rules
//	go test ./internal/tidy -run Tidy/imports     one of them
//
// TestTidy runs them over the module's tree. The few breaks for which there is a reason
// that stays are in accepted.go, one line for each place, with how many breaks of a rule
// it has: more of them fail, and so does a line that is not needed any more.
//
// The rules look at syntax. Where types are needed (enums, tables, unused) only the module's own
// packages are type-checked, so that all of it takes a second.
package tidy
