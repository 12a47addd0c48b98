package unicode

// A RangeTable is a set of runes: ranges in order that do not overlap.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many of R16 end at or below MaxLatin1
}

// A Range16 is every Stride-th rune from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// A Range32 is a Range16 for runes beyond 16 bits.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// A CaseRange says by how much the runes from Lo to Hi move to change their case.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// UpperLower stands in a Delta where upper and lower case take turns.
const UpperLower = MaxRune + 1

// A SpecialCase is how the case changes in one language; other runes are as usual.
type SpecialCase []CaseRange

// ToUpper, ToTitle and ToLower map r with regard to the language.
func (special SpecialCase) ToUpper(r rune) rune { return special.to(UpperCase, r) }
func (special SpecialCase) ToTitle(r rune) rune { return special.to(TitleCase, r) }
func (special SpecialCase) ToLower(r rune) rune { return special.to(LowerCase, r) }

// to takes what the language says, even that r stays, and what is usual otherwise.
func (special SpecialCase) to(which int, r rune) rune {
	for _, c := range special {
		if rune(c.Lo) <= r && r <= rune(c.Hi) {
			return c.move(which, r)
		}
	}
	return To(which, r)
}

// move returns r in another case. Where cases take turns the upper one is even,
// counted from the range's beginning.
func (c CaseRange) move(which int, r rune) rune {
	delta := c.Delta[which]
	if delta <= MaxRune {
		return r + delta
	}
	return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(which&1))
}

// Is reports whether the table has r.
func Is(rangeTab *RangeTable, r rune) bool {
	if r <= 0xffff && r >= 0 {
		for _, x := range rangeTab.R16 {
			if uint16(r) <= x.Hi {
				return uint16(r) >= x.Lo && (uint16(r)-x.Lo)%x.Stride == 0
			}
		}
	}
	return within(rangeTab.R32, r)
}

// within looks for r in sorted ranges by halves.
func within(ranges []Range32, r rune) bool {
	low, high := 0, len(ranges)
	for low < high && r >= 0 {
		mid := (low + high) / 2
		switch x := ranges[mid]; {
		case uint32(r) < x.Lo:
			high = mid
		case uint32(r) > x.Hi:
			low = mid + 1
		default:
			return (uint32(r)-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// In reports whether one of the tables has r.
func In(r rune, ranges ...*RangeTable) bool { return IsOneOf(ranges, r) }

// IsOneOf is In for a list.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}
