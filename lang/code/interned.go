package code

import (
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// interned has one description for identical types. It is a typeutil.Map but for the
// hash: that one forgets what is below some dozens of pointers, and each of a thousand
// types in a tower of pointers would be compared with all others, star by star.
type interned struct {
	hasher typeutil.Hasher
	lists  map[uint64][]*Type
}

func newInterned() interned {
	return interned{typeutil.MakeHasher(), map[uint64][]*Type{}}
}

// at returns the description of t, nil if there is none.
func (in *interned) at(t types.Type) *Type {
	for _, r := range in.lists[in.hash(t)] {
		if types.Identical(r.GoType, t) {
			return r
		}
	}
	return nil
}

// enter adds a description.
func (in *interned) enter(r *Type) {
	h := in.hash(r.GoType)
	in.lists[h] = append(in.lists[h], r)
}

// The numbers of FNV-1a.
const (
	hashOffset = 14695981039346656037
	hashPrime  = 1099511628211
)

// hash is equal for identical types.
func (in *interned) hash(t types.Type) uint64 {
	h := uint64(hashOffset)
	for {
		step := uint64(0)
		switch u := types.Unalias(t).(type) {
		case *types.Pointer:
			step, t = 1, u.Elem()
		case *types.Slice:
			step, t = 2, u.Elem()
		case *types.Chan:
			step, t = 3, u.Elem()
		case *types.Array:
			step, t = 4+uint64(u.Len()), u.Elem()
		default:
			return (h ^ uint64(in.hasher.Hash(t))) * hashPrime
		}
		h = (h ^ step) * hashPrime
	}
}
