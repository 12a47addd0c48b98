package view

// A mark says how far a reason can be relied on.
type mark string

const (
	language mark = "language" // the language or the package's documentation promises it
	go126    mark = "Go 1.26"  // this release does it; another may not
	older    mark = "older Go" // releases before it did; --go or --set asked for that
	ruled    mark = "this run" // the rules of this run say so, and not those of Go 1.26
	chance   mark = "chance"   // nothing promises it; another run may differ
)

// A Mark is how far a reason of --why can be relied on, and how that was held
// against the real runtime.
type Mark struct {
	Name    string
	Promise string
	Checked string
}

// Marks lists the marks that a reason can have. selects is how a user selects the rules
// of an earlier release.
func Marks(selects string) []Mark {
	return []Mark{
		{string(language), "The language, or the documentation of a package, promises it, for every run and any number of Ps.",
			"run by run. If the promise did not hold, the output of a program at GOMAXPROCS=1 would differ"},
		{string(go126), "This release does it; another may do it differently.",
			"run by run at GOMAXPROCS=1, where it decides the whole order; with more Ps only counts and times"},
		{string(older), "Earlier releases did it; " + selects + " selected their rules.",
			"only in part, with programs for which all real releases since 1.13 take the same order; not before 1.13"},
		{string(ruled), "The rules of this run say so, and not those of Go 1.26; " + selects + " selected them.",
			"only as far as a real release has these rules"},
		{string(chance), "There is no promise: another seed or another run may differ.",
			"only figures, within a band, because two real runs differ from each other, too"},
	}
}
