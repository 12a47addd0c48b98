// Package replay makes a run something that can be moved: to any event of it, forwards and
// backwards.
//
// A run is a pure function of the program, the seed and the settings, and its events are complete. So
// a [Session] needs two things and no more: the events, and a way to run the program once more.
//
//	s, err := replay.Open(replay.Config{Start: start})
//	err = s.Goto(812)      // after the 812th event
//	err = s.Next(isSteal)  // after the next one that matches
//	err = s.Prev(isSteal)  // back
//	s.State().Ps[0].Queue  // who waits then
//
// The [Film] holds the events in reels of a few thousand, packed, each with the state at its
// beginning. To go to an event is to take the state of its reel and to fold the events up to it: that
// costs the same in both directions. The film grows when somebody goes where it has not been, so a
// program that never ends can be opened, too. Past its budget the film forgets reels that no
// one has looked at for long. What it has forgotten is recorded again from a run of its own, since
// it is the same each time.
package replay
