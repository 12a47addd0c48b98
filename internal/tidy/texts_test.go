package tidy

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/pool/load"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/verify"
)

// texts has, for each exported enum, what returns the text of a value. The rule enums
// compares the list with the syntax trees.
func texts() map[string]func(int64) string {
	all := map[string]func(int64) string{}
	tells[event.Status](all)
	tells[event.PStatus](all)
	tells[event.WaitReason](all)
	tells[event.Kind](all)
	tells[event.Outcome](all)
	tells[event.MutexState](all)
	tells[event.Thing](all)
	tells[event.PoolPlace](all)
	tells[event.QueueKind](all)
	tells[event.EndReason](all)
	tells[event.Row](all)
	tells[event.SyscallWay](all)
	tells[event.GCTrigger](all)
	tells[event.MarkMode](all)
	tells[event.Role](all)
	tells[event.PollEnd](all)
	tells[event.Recovery](all)
	tells[event.Form](all)
	tells[event.Quantity](all)
	tells[event.RuleKey](all)
	tells[event.Cause](all)
	tells[event.Class](all)
	tells[event.Type](all)
	tells[sim.Choice](all)
	tells[sim.OpKind](all)
	tells[rules.Model](all)
	tells[rules.Steal](all)
	tells[rules.Preempt](all)
	tells[rules.Timers](all)
	tells[rules.Output](all)
	tells[rules.CodeCost](all)
	tells[native.Completion](all)
	tells[code.SpawnKind](all)
	tells[code.Misuse](all)
	tells[code.ComplexOp](all)
	tells[code.Class](all)
	tells[code.Mem](all)
	fails[sim.Fault](all)
	tells[real.DecisionKind](all)
	tells[verify.Agreement](all)
	all[nameOf[load.Kind]()] = func(v int64) string { return (&load.Work{Kind: load.Kind(v)}).String() }
	return all
}

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32
}

// tells adds an enum with a String method.
func tells[T interface {
	integer
	fmt.Stringer
}](all map[string]func(int64) string) {
	all[nameOf[T]()] = func(v int64) string { return T(v).String() }
}

// fails adds an enum of errors.
func fails[T interface {
	integer
	error
}](all map[string]func(int64) string) {
	all[nameOf[T]()] = func(v int64) string { return T(v).Error() }
}

// nameOf returns a type's name as the rules have it, such as "event.Kind".
func nameOf[T any]() string {
	t := reflect.TypeFor[T]()
	return strings.TrimPrefix(t.PkgPath(), module+"/") + "." + t.Name()
}
