package std

import "github.com/gmpsim/gmpsim/lang/native"

// table is a set of natives by name.
type table = map[string]native.Func
