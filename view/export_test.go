package view

import "flag"

var update = flag.Bool("update", false, "rewrite the transcripts and docs/trace.md")

// Updating reports whether the tests are to write down what they see.
func Updating() bool { return *update }
