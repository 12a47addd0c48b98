package lang

import (
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/lang/vm"
)

// What a program is loaded from, what is said against it, and what runs it are
// declared in the rooms that make or use them. These are their names for a user of
// this package, who need not know the rooms.
type (
	// A Source is the text of a program that has more than one file.
	Source = text.Source
	// A Package is the text of one package.
	Package = text.Package
	// A File is one file of a package.
	File = text.File
	// An Error is one reason why a program cannot be run, with its place.
	Error = text.Error
	// An ErrorList is everything that was found wrong with a program.
	ErrorList = text.ErrorList
	// A Process is one run of a program on one machine.
	Process = vm.Process
	// An Exhaustion is how a program came to the end of the memory that it may have.
	Exhaustion = vm.Exhaustion
	// A Host is what a process has of the world outside.
	Host = vm.Host
)
