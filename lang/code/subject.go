package code

import "reflect"

// A Subject says how the program names a thing of package sync whose address is an
// argument of a call. Only an onlooker asks.
type Subject struct {
	Slot  int    // of the argument, in the frame of what is called
	Type  string // of the thing, such as "Mutex"; "" if it is behind an interface
	Path  []Step
	Param int // the name is that of the parameter in this slot alone; 0: it is not
}

// A Step is a part of a path: a text, or the value in a register.
type Step struct {
	Text string
	Reg  int          // 0: the text
	Kind reflect.Kind // of what is in the register
}
