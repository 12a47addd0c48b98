package vm

// What the allocator gives a real map. It begins without a slot; its first entry makes a group of
// eight, the ninth a table of two groups, and each time that seven eighths of a table are in use
// another of twice the size. A table of 1024 slots becomes two of that size. Mirrors package
// internal/runtime/maps, Go 1.26.
const (
	mapBytes    = 48 // a Map
	tableBytes  = 32 // a table
	tableMost   = 1024
	groupHeader = 8
)

// spendMap accounts for the growth of a map that has no room for its last entry. The first group
// of a map that does not escape is on the stack.
func (b *budget) spendMap(m *hashmap) bool {
	switch {
	case m.room == 0:
		m.room = mapGroup
		return m.onStack || b.spendGroups(m, mapGroup)
	case m.room == mapGroup:
		m.room = fullAt(2 * mapGroup)
		return b.spend(8) && b.spendTable(m, 2*mapGroup) // the directory
	case m.room < fullAt(tableMost):
		m.room *= 2
		return b.spendTable(m, m.room/7*8)
	}
	m.room += fullAt(tableMost)
	fits := b.spendTable(m, tableMost)
	return b.spendTable(m, tableMost) && fits
}

// fullAt returns how many entries a table of so many slots has before it grows: maxAvgGroupLoad.
func fullAt(slots int) int { return slots / 8 * 7 }

func (b *budget) spendTable(m *hashmap, slots int) bool {
	return b.spend(tableBytes) && b.spendGroups(m, slots)
}

// spendGroups accounts for one array of groups.
func (b *budget) spendGroups(m *hashmap, slots int) bool {
	bytes := uint64(slots/mapGroup) * (groupHeader + mapGroup*uint64(m.t.Entry.Size))
	if m.t.Entry.NoScan {
		b.flat += allocated(bytes)
	}
	return b.spend(bytes)
}
