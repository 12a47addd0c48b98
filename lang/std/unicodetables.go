package std

import (
	"maps"
	"unicode"
)

// rangeTables are the host's tables by the names of their variables, several of
// which may share one. Most variables are called as the category, script or property
// is; these eleven are called by a word of English.
func rangeTables() map[string]*unicode.RangeTable {
	tables := map[string]*unicode.RangeTable{
		"Digit":  unicode.Digit,
		"Letter": unicode.Letter,
		"Lower":  unicode.Lower,
		"Mark":   unicode.Mark,
		"Number": unicode.Number,
		"Other":  unicode.Other,
		"Punct":  unicode.Punct,
		"Space":  unicode.Space,
		"Symbol": unicode.Symbol,
		"Title":  unicode.Title,
		"Upper":  unicode.Upper,
	}
	maps.Copy(tables, unicode.Categories)
	maps.Copy(tables, unicode.Scripts)
	maps.Copy(tables, unicode.Properties)
	return tables
}
