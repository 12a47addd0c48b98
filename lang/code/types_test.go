package code_test

import (
	"go/types"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/code"
)

// pair is what the tests describe to the table of types.
type pair struct {
	small int8
	name  string
	next  *pair
	any   any
}

// pairType is pair as the type checker has it.
func pairType() types.Type {
	named := types.NewNamed(types.NewTypeName(0, types.NewPackage("p", "p"), "pair", nil), nil, nil)
	field := func(name string, t types.Type) *types.Var { return types.NewField(0, nil, name, t, false) }
	named.SetUnderlying(types.NewStruct([]*types.Var{
		field("small", types.Typ[types.Int8]), field("name", types.Typ[types.String]),
		field("next", types.NewPointer(named)), field("any", types.NewInterfaceType(nil, nil)),
	}, nil))
	return named
}

// Does a struct of the program lie in memory as the real compiler lays it out? Functions
// of the host take its address for one of theirs.
func TestLayout(t *testing.T) {
	ts := code.NewTypes(types.SizesFor("gc", "amd64"), nil)
	r := ts.Of(pairType())
	require.Equal(t, unsafe.Sizeof(pair{}), r.Size)
	require.Equal(t, unsafe.Offsetof(pair{}.name), r.Fields[1].Offset)
	require.Equal(t, unsafe.Offsetof(pair{}.any), r.Fields[3].Offset)
	require.Equal(t, code.MemAgg, r.Mem)
	require.Same(t, r, r.FieldTypes[2].ElemType, "a type may lead back to itself")
}

// What do a copy, a register and an interface have of a value?
func TestValues(t *testing.T) {
	ts := code.NewTypes(types.SizesFor("gc", "amd64"), nil)
	r := ts.Of(pairType())
	x := &pair{small: -1, name: "x"}
	y := (*pair)(r.Alloc())
	require.Zero(t, *y)
	r.Assign(unsafe.Pointer(y), unsafe.Pointer(x))
	require.Equal(t, x, y)

	var reg [2]code.Slot
	ts.Of(types.Typ[types.Int8]).Load(&reg[0], unsafe.Pointer(&x.small))
	require.Equal(t, ^uint64(0), reg[0].Bits, "the sign goes on to the left")
	str := ts.Of(types.Typ[types.String])
	str.Load(&reg[0], unsafe.Pointer(&x.name))
	require.Equal(t, code.StringSlot(x.name), reg[0])
	require.Equal(t, x.name, *(*string)(str.Box(&reg[0])), "an interface has the address of a copy")

	bytes := ts.Of(types.NewSlice(types.Typ[types.Byte]))
	s := make([]byte, 2, 5)
	bytes.Load(&reg[0], unsafe.Pointer(&s))
	require.Equal(t, []uint64{2, 5}, []uint64{reg[0].Bits, reg[1].Bits}, "a slice takes two registers")
	packed := bytes.Pack(&reg[0])
	reg = [2]code.Slot{}
	bytes.Unpack(&reg[0], packed)
	require.EqualValues(t, 5, reg[1].Bits, "and one slot on its way through a channel")
}

// Which numbers compare as signed ones in their registers?
func TestLikeSigned(t *testing.T) {
	ts := code.NewTypes(types.SizesFor("gc", "amd64"), nil)
	for kind, want := range map[types.BasicKind]bool{types.Int: true, types.Uint8: true, types.Uint32: true, types.Uint: false} {
		require.Equal(t, want, ts.Of(types.Typ[kind]).LikeSigned(), types.Typ[kind])
	}
}
