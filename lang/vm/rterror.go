package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
)

func stringOf(v *code.Slot) string { return unsafe.String((*byte)(v.Ptr), int(v.Bits)) }

// The functions below make the values of run-time errors. Their types are
// those of the text of package runtime.

// textError returns an error whose type is a string.
func (p *Process) textError(name, text string) code.Slot {
	return code.Slot{Bits: p.im.Named[name].Num, Ptr: unsafe.Pointer(&text)}
}

func (p *Process) errorString(text string) code.Slot { return p.textError("errorString", text) }
func (p *Process) plainError(text string) code.Slot  { return p.textError("plainError", text) }

// boundsError is a struct with one field, its text: it lies in memory as the
// string does.
func (p *Process) boundsError(text string) code.Slot { return p.textError("boundsError", text) }

// assertionError returns the error of a failed type assertion.
func (p *Process) assertionError(a *code.Assertion, num uint64) code.Slot {
	return p.textError("*TypeAssertionError", p.assertionText(a, num))
}
