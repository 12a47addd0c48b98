package text

// A Debug holds the GODEBUG settings of a program as far as they matter here.
// Where a release changed the runtime's behaviour, the go line of the main
// module decides which one a program gets; godebug lines in go.mod and
// //go:debug lines in package main decide otherwise. The language version is a
// matter of its own: go run file.go has that of the toolchain, but the settings
// of the module around it.
type Debug map[string]string
