package tidy

import "testing"

func TestPages(t *testing.T) {
	finds(t, pages, `
-- good/doc.go --
// Package good is for this. It is not for that. Begin here.
package good
-- good/other.go --
package good

// Package good has one page; this comment is none.
-- named/named.go --
// Package named is for this. It is not for that. Begin here.
package named
-- none/none.go --
package none
-- other/side.go --
// Package other is for this. It is not for that. Begin here.
package other
-- short/short.go --
// Package short is for this.
package short
-- title/title.go --
// This package is for this. It is not for that. Begin here.
package title
-- two/doc.go --
// Package two is for this. It is not for that. Begin here.
package two
-- two/two.go --
// Package two is for this, too.
package two
`,
		"none: has no page; ",
		"other/side.go:1: the page is looked for in doc.go or other.go; ",
		"short/short.go:1: the page has 1 sentences; ",
		`title/title.go:1: the page must begin with "Package title "`,
		"two/two.go:1: a second page of the package; the first is in two/doc.go")
}

// Where is the page of a command, and of a package that has only tests?
func TestPagesElsewhere(t *testing.T) {
	finds(t, pages, `
-- cmd/run/main.go --
// Run does this. It does not do that. Begin here.
package main
-- cmd/walk/main.go --
// Command walk does this. It does not do that. Begin here.
package main
-- whole/whole_test.go --
// Package whole_test holds this against that. It is slow. Begin here.
package whole_test
-- part/part_test.go --
package part_test
`,
		`cmd/walk/main.go:1: the page must begin with "Walk "`,
		"part: has no page; ")
}
