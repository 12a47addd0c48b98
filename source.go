package gmpsim

import "embed"

// Pool is the text of package pool: a simulated program may import it, and it
// runs there as it is.
//
//go:embed pool/*.go
var Pool embed.FS
