package export

// Generations lets a Go trace have generations of so many bytes, to test with short runs
// what happens in long ones.
func Generations(w Writer, bytes int) { w.(*gotrace).most = bytes }
