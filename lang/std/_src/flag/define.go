package flag

import (
	"encoding"
	"strconv"
	"time"
)

// The Var methods define a flag for a variable of the program, the others for one
// of their own, to which they return a pointer.

func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {
	f.Var(switched{newVariable(p, value, "", parseBool, strconv.FormatBool)}, name, usage)
}

func (f *FlagSet) Bool(name string, value bool, usage string) *bool {
	p := new(bool)
	f.BoolVar(p, name, value, usage)
	return p
}

func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {
	f.Var(newVariable(p, value, "int", parseInt[int], formatInt[int]), name, usage)
}

func (f *FlagSet) Int(name string, value int, usage string) *int {
	p := new(int)
	f.IntVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Int64Var(p *int64, name string, value int64, usage string) {
	f.Var(newVariable(p, value, "int", parseInt[int64], formatInt[int64]), name, usage)
}

func (f *FlagSet) Int64(name string, value int64, usage string) *int64 {
	p := new(int64)
	f.Int64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) UintVar(p *uint, name string, value uint, usage string) {
	f.Var(newVariable(p, value, "uint", parseUint[uint], formatUint[uint]), name, usage)
}

func (f *FlagSet) Uint(name string, value uint, usage string) *uint {
	p := new(uint)
	f.UintVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Uint64Var(p *uint64, name string, value uint64, usage string) {
	f.Var(newVariable(p, value, "uint", parseUint[uint64], formatUint[uint64]), name, usage)
}

func (f *FlagSet) Uint64(name string, value uint64, usage string) *uint64 {
	p := new(uint64)
	f.Uint64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) Float64Var(p *float64, name string, value float64, usage string) {
	f.Var(newVariable(p, value, "float", parseFloat, formatFloat), name, usage)
}

func (f *FlagSet) Float64(name string, value float64, usage string) *float64 {
	p := new(float64)
	f.Float64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {
	f.Var(newVariable(p, value, "string", parseString, formatString), name, usage)
}

func (f *FlagSet) String(name string, value string, usage string) *string {
	p := new(string)
	f.StringVar(p, name, value, usage)
	return p
}

func (f *FlagSet) DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	f.Var(newVariable(p, value, "duration", parseDuration, time.Duration.String), name, usage)
}

func (f *FlagSet) Duration(name string, value time.Duration, usage string) *time.Duration {
	p := new(time.Duration)
	f.DurationVar(p, name, value, usage)
	return p
}

// TextVar defines a flag for a variable that reads itself.
func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	f.Var(newTextVariable(p, value), name, usage)
}

// Func defines a flag that calls fn with its value, BoolFunc one that needs none.
func (f *FlagSet) Func(name, usage string, fn func(string) error) { f.Var(function(fn), name, usage) }
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(switchedFunction(fn), name, usage)
}
