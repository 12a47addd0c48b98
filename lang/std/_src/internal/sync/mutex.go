// Package sync has what lies inside the types of the public package, where %v
// shows it.
package sync

// A Mutex has the layout of the machine's mutex.
type Mutex struct {
	state int32
	sema  uint32
}
