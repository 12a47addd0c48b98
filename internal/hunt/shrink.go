package hunt

import "slices"

// shrinkBatch is how many smaller programs are tried at a time: building one
// takes as long as linking twenty.
const shrinkBatch = 24

// Shrink returns the smallest program that it finds for which differs still
// holds, by leaving out statements, replacing loops and locks by what is in
// them, and halving numbers. differs is asked for several programs at once; it
// holds for p.
func Shrink(p *Program, differs func([]*Program) ([]bool, error)) (*Program, error) {
	for {
		q, err := shrinkOnce(p, differs)
		if err != nil || q == nil {
			return p, err
		}
		p = q
	}
}

// shrinkOnce returns the first smaller program that differs, nil if none does.
func shrinkOnce(p *Program, differs func([]*Program) ([]bool, error)) (*Program, error) {
	for some := range slices.Chunk(p.smaller(), shrinkBatch) {
		answers, err := differs(some)
		if err != nil {
			return nil, err
		}
		if i := slices.Index(answers, true); i >= 0 {
			return some[i], nil
		}
	}
	return nil, nil
}

// smaller returns the programs that are one step smaller than p, the greatest
// steps first.
func (p *Program) smaller() (all []*Program) {
	for i, r := range p.routines {
		if !p.starts(i) {
			continue
		}
		for _, r := range r.smaller() {
			q := *p
			q.routines = slices.Clone(p.routines)
			q.routines[i] = r
			q.variant = len(all) + 1
			all = append(all, &q)
		}
	}
	slices.SortStableFunc(all, func(a, b *Program) int { return a.size() - b.size() })
	return all
}

// smaller returns what is one step smaller than r.
func (r routine) smaller() (all []routine) {
	if n := len(r); n > 2 {
		all = append(all, r[:n/2], r[n/2:])
	}
	for i, s := range r {
		all = append(all, r.with(i))
		if s.nests() {
			all = append(all, r.with(i, s.body...))
		}
		for _, t := range s.smaller() {
			all = append(all, r.with(i, t))
		}
	}
	return all
}

// smaller returns s with a smaller number or body.
func (s stmt) smaller() (all []stmt) {
	t := s
	if (s.do == doLoop || s.do == doBurst) && s.a > 1 {
		for _, t.a = range []int{s.a / 2, s.a - 1} {
			all = append(all, t)
		}
	}
	t = s
	for _, t.body = range s.body.smaller() {
		all = append(all, t)
	}
	return all
}

// with returns r with other statements in place of its i-th.
func (r routine) with(i int, others ...stmt) routine {
	return slices.Concat(r[:i], others, r[i+1:])
}

// size counts statements, and what a burst starts.
func (p *Program) size() (n int) {
	p.uses(func(s stmt) bool {
		n++
		if s.do == doBurst || s.do == doLoop {
			n += s.a
		}
		return false
	})
	return n
}
