package kernels

import "slices"

// All returns every kernel.
func All() []Kernel {
	return slices.Concat(numberKernels(), sliceKernels(), sortKernels(), textKernels(), mapKernels(), thingKernels(), clockKernels())
}

func numberKernels() []Kernel {
	return in("numbers.go", []kernel{
		{"CountLoop", CountLoop},
		{"Collatz", Collatz},
		{"Gcd", Gcd},
		{"TrialDivision", TrialDivision},
		{"Sieve", Sieve},
		{"Fib", Fib},
		{"FibLoop", FibLoop},
		{"PowMod", PowMod},
		{"Lcg", Lcg},
		{"XorShift", XorShift},
		{"BitCount", BitCount},
		{"DigitSum", DigitSum},
		{"Mandelbrot", Mandelbrot},
		{"Newton", Newton},
		{"MathSqrt", MathSqrt},
		{"MathSin", MathSin},
		{"Pi", Pi},
		{"MonteCarlo", MonteCarlo},
		{"Ackermann", Ackermann},
		{"Hanoi", Hanoi},
	})
}

func sliceKernels() []Kernel {
	return in("slices.go", []kernel{
		{"SliceSum", SliceSum},
		{"SliceMax", SliceMax},
		{"SumSquares", SumSquares},
		{"PrefixSums", PrefixSums},
		{"Histogram", Histogram},
		{"ReverseSlice", ReverseSlice},
		{"DotProduct", DotProduct},
		{"MatrixMultiply", MatrixMultiply},
		{"MatrixSlices", MatrixSlices},
		{"LinearSearch", LinearSearch},
		{"AppendInts", AppendInts},
		{"AppendReady", AppendReady},
		{"Queue", Queue},
		{"Life", Life},
		{"Queens", Queens},
		{"Permutations", Permutations},
		{"Levenshtein", Levenshtein},
		{"Floyd", Floyd},
	})
}

func sortKernels() []Kernel {
	return in("sorts.go", []kernel{
		{"BubbleSort", BubbleSort},
		{"InsertionSort", InsertionSort},
		{"QuickSort", QuickSort},
		{"MergeSort", MergeSort},
		{"SortInts", SortInts},
		{"SortSlice", SortSlice},
		{"SlicesSort", SlicesSort},
		{"BinarySearch", BinarySearch},
	})
}

func textKernels() []Kernel {
	return in("texts.go", []kernel{
		{"BuilderByte", BuilderByte},
		{"BuilderString", BuilderString},
		{"ConcatPlus", ConcatPlus},
		{"WordCount", WordCount},
		{"Fields", Fields},
		{"Split", Split},
		{"Contains", Contains},
		{"CountBytes", CountBytes},
		{"CountRunes", CountRunes},
		{"ReverseText", ReverseText},
		{"Palindromes", Palindromes},
		{"Caesar", Caesar},
		{"Fnv", Fnv},
		{"Sprintf", Sprintf},
		{"Sprint", Sprint},
		{"Itoa", Itoa},
		{"Atoi", Atoi},
		{"ToUpper", ToUpper},
		{"Replace", Replace},
		{"Join", Join},
		{"Buffer", Buffer},
		{"ScanWords", ScanWords},
		{"Prefixes", Prefixes},
		{"CutLines", CutLines},
		{"Runes", Runes},
		{"Repeats", Repeats},
	})
}

func mapKernels() []Kernel {
	return in("maps.go", []kernel{
		{"MapInc", MapInc},
		{"MapGet", MapGet},
		{"MapString", MapString},
		{"MapBuild", MapBuild},
		{"MapRange", MapRange},
		{"MapDelete", MapDelete},
		{"MapCells", MapCells},
		{"Memo", Memo},
	})
}

func thingKernels() []Kernel {
	return in("things.go", []kernel{
		{"Points", Points},
		{"Bodies", Bodies},
		{"ListBuild", ListBuild},
		{"ListWalk", ListWalk},
		{"TreeInsert", TreeInsert},
		{"TreeSum", TreeSum},
		{"Shapes", Shapes},
		{"TypeSwitch", TypeSwitch},
		{"Boxes", Boxes},
		{"Closures", Closures},
		{"Apply", Apply},
		{"Generic", Generic},
		{"News", News},
		{"Makes", Makes},
		{"Defers", Defers},
		{"Recovers", Recovers},
		{"Locks", Locks},
		{"Atomics", Atomics},
		{"ContextErr", ContextErr},
		{"Buffered", Buffered},
		{"Errors", Errors},
		{"JSON", JSON},
	})
}

func clockKernels() []Kernel {
	return in("clocks.go", []kernel{
		{"Clock", Clock},
		{"Elapsed", Elapsed},
	})
}

// A kernel is one with a name, in a file that in says.
type kernel struct {
	name string
	run  func(int) int
}

func in(file string, list []kernel) (all []Kernel) {
	for _, k := range list {
		all = append(all, Kernel{k.name, file, k.run})
	}
	return all
}
