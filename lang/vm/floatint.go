package vm

// Floats as signed integers, as the code of gc on amd64 converts them. The language leaves
// open what comes of a float that is out of the integer's range. There the machine gives
// the least number, and the host may be another machine. What is smaller than these is
// cut from them. Mirrors the instructions CVTTSD2SQ and CVTTSD2SL.

// toInt64 is int64(x).
func toInt64(x float64) uint64 {
	if x >= -1<<63 && x < 1<<63 {
		return uint64(int64(x))
	}
	return 1 << 63
}

// toInt32 is int32(x).
func toInt32(x float64) uint64 {
	if x > -1<<31-1 && x < 1<<31 {
		return uint64(int64(x))
	}
	return 1<<64 - 1<<31
}
