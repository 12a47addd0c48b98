package ssaform

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// Builtin functions that package ssa adds.
const (
	WrapNilCheck = "ssa:wrapnilchk" // panics if the receiver of a wrapper is nil, else returns it
	DeferStack   = "ssa:deferstack" // the defer stack of a function whose loop bodies defer
)

// Marks of functions: Function.Synthetic.
const (
	packageInitializer = "package initializer"
	rangeBody          = "range-over-func" // and more
	instance           = "instance"        // and more
)

// InitializesPackage reports whether fn sets the variables of its package and calls
// its init functions.
func InitializesPackage(fn *ssa.Function) bool { return fn.Synthetic == packageInitializer }

// IsRangeBody reports whether fn is the body of a loop over a function.
func IsRangeBody(fn *ssa.Function) bool { return strings.HasPrefix(fn.Synthetic, rangeBody) }

// IsWrapper reports whether fn is not in the program's text, but calls a function that
// is: a method value, a promoted method, a method of a value called by its address.
// Tracebacks do not show it.
func IsWrapper(fn *ssa.Function) bool {
	return fn.Synthetic != "" && !IsRangeBody(fn) && !strings.HasPrefix(fn.Synthetic, instance) && !InitializesPackage(fn)
}

// Names of functions: one of several init functions, and a method value.
const (
	initPrefix  = "init#"
	boundSuffix = "$bound"
)

// InitNumber returns which of its package's init functions fn is, from 1; false if it
// is none.
func InitNumber(fn *ssa.Function) (n int, ok bool) {
	digits, ok := strings.CutPrefix(fn.Name(), initPrefix)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil
}

// BoundMethod returns the method of a method value: fn is the function that calls it
// with the receiver in its only free variable.
func BoundMethod(fn *ssa.Function) (method string, ok bool) {
	return strings.CutSuffix(fn.Name(), boundSuffix)
}

// Marks of variables without a name: Alloc.Comment. That of a variable is its name.
const (
	makeSlice  = "makeslice" // the array of make([]T, n, m) with a constant m
	compositeL = "complit"
	variadic   = "varargs"
	sliceL     = "slicelit"
	newCall    = "new"
)

// IsMadeSlice reports whether v is the array of a slice that make makes. Slicing it is
// then a part of make, and what is wrong with the bounds is wrong with make's arguments.
func IsMadeSlice(v ssa.Value) bool {
	made, ok := v.(*ssa.Alloc)
	return ok && made.Comment == makeSlice
}

// IsVariadic reports whether v is the array for the last arguments of a variadic call.
func IsVariadic(v *ssa.Alloc) bool { return v.Comment == variadic }

// VariableName returns the name of a variable, empty if the text has none for it.
func VariableName(v *ssa.Alloc) string {
	switch v.Comment {
	case compositeL, variadic, sliceL, newCall:
		return ""
	}
	if strings.ContainsAny(v.Comment, " .") {
		return ""
	}
	return v.Comment
}

// Marks of the blocks that panic because an iterator breaks the rules:
// BasicBlock.Comment.
const (
	yieldInvalid = "yield-invalid"
	resumeBusy   = "rangefunc.resume.busy"
)

// MisuseIn returns what is wrong with an iterator if control comes to block b.
func MisuseIn(b *ssa.BasicBlock) code.Misuse {
	switch b.Comment {
	case yieldInvalid:
		return code.CalledAgain
	case resumeBusy:
		return code.LostPanic
	}
	return code.NoMisuse
}
