package gmpsim

import "embed"

// Sources has the packages of this module that programs import. A real run of a
// program carries them along; simulated, pool and pool/load run as they are.
//
//go:embed pool/*.go pool/load/*.go work/*.go
var Sources embed.FS
