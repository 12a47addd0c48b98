package order

// Basic sorts s, a slice of integers, floats or strings, NaNs first. No one can
// tell how: the elements are compared by value and nothing calls back. So the
// host does it.
func Basic(s any)
