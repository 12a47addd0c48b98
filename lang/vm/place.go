package vm

// place returns where the operation at hand was asked for in the user's text:
// an operation inside the standard texts or a module of others (the Lock in
// sync.Once.Do, the go statement in errgroup.Group.Go) belongs to the statement that called them. Only an
// onlooker asks, so without one the place of the instruction itself must do;
// 0 is a goroutine that is nothing of the user's up to here.
func (f *fiber) place() int32 { return f.placeAt(f.offset(f.base), f.p.index(f.pc)) }

// placeAt returns the place of the frame at a place in the stack, which is at pc.
func (f *fiber) placeAt(at, pc int) int32 {
	pos := f.p.im.Positions[pc-1]
	if !f.p.m.Listening() || f.p.im.Places.IsUser(pos) {
		return pos
	}
	return f.usersPlace(at, pc)
}

// usersPlace returns the place of the first frame of the user's from one on. It is apart from
// placeAt because walking over frames allocates, and placeAt is called for each message.
func (f *fiber) usersPlace(at, pc int) int32 {
	for fr := range f.frames(at, pc) {
		if fr.fn != nil && fr.pc >= 0 && f.p.im.Places.IsUser(f.p.im.Positions[fr.pc]) {
			return f.p.im.Positions[fr.pc]
		}
	}
	return 0
}

// Place implements native.Env.
func (p *Process) Place() int32 { return p.g.Body().(*fiber).place() }
