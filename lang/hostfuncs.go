package lang

import (
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/std"
)

// hostFunctions returns what the standard texts leave to the host.
func hostFunctions() map[string]native.Func { return std.Natives() }
