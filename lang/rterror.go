package lang

import "unsafe"

func stringOf(v *slot) string { return unsafe.String((*byte)(v.Ptr), int(v.Bits)) }

// The functions below make the values of run-time errors. Their types are
// those of the text of package runtime.

// textError returns an error whose type is a string.
func (p *Process) textError(name, text string) slot {
	return slot{Bits: p.im.named[name].Num, Ptr: unsafe.Pointer(&text)}
}

func (p *Process) errorString(text string) slot { return p.textError("errorString", text) }
func (p *Process) plainError(text string) slot  { return p.textError("plainError", text) }

// boundsError is a struct with one field, its text: it lies in memory as the
// string does.
func (p *Process) boundsError(text string) slot { return p.textError("boundsError", text) }

// assertionError returns the error of a failed type assertion.
func (p *Process) assertionError(a *assertion, num uint64) slot {
	return p.textError("*TypeAssertionError", p.assertionText(a, num))
}
