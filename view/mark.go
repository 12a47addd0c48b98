package view

// A mark says how far a reason can be relied on.
type mark string

const (
	language mark = "language" // the language or the package's documentation promises it
	go126    mark = "Go 1.26"  // this release does it; another may not
	older    mark = "older Go" // releases before it did; --go or --set asked for that
	chance   mark = "chance"   // nobody promises it; another run may differ
)

// A Mark is how far a reason of --why can be relied on, and how that was held
// against the real runtime.
type Mark struct {
	Name    string
	Promise string
	Checked string
}

// Marks lists the marks that a reason can have.
func Marks() []Mark {
	return []Mark{
		{string(language), "The language, or the documentation of a package, promises it, for every run and any number of Ps.",
			"run by run: what a program prints at GOMAXPROCS=1 would differ without it"},
		{string(go126), "This release does it; another may do it otherwise.",
			"run by run at GOMAXPROCS=1, where it decides the order of all that happens; with more Ps by counts and times alone"},
		{string(older), "Releases before it did it, and `--go` or `--set` asked for that.",
			"in part: programs whose order real releases from 1.13 on agreed on; nothing before that"},
		{string(chance), "Nobody promises it: another seed or another run may differ.",
			"never run by run, since two real runs differ, too; by figures within a band"},
	}
}
