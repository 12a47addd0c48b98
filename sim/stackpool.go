package sim

// Small stacks share spans of 32 KB. A P keeps some free ones; what is too much there goes
// back to the span that it was cut from, and only a span without any stack in use is memory
// for others again. So a few goroutines that live on, or dead ones that keep their stacks on
// the list of a P, can hold the memory of many that have ended.

// A stackPlace says where a stack is. A large one has a span of its own: its place is the
// logarithm of its size. A small one has the number of its span, from firstSpan on. The stacks
// of a span are all alike, so the machine does not number them.
type stackPlace uint32

// noStack is the place of a stack that is not there; firstSpan is more than any logarithm.
const (
	noStack   stackPlace = 0
	firstSpan stackPlace = 64
)

// A stackSpan is 32 KB with stacks of one size. Mirrors mspan, where it is one of stacks.
type stackSpan struct {
	next, prev stackPlace // in the list of those that have a free stack
	used       uint16     // stacks in use or in a P's cache: allocCount
	size       uint8      // of each stack, the logarithm
}

// A stackPool has the spans of small stacks. Mirrors runtime.stackpool.
type stackPool struct {
	spans []stackSpan
	first [stackOrders]stackPlace // of the spans of each size that have a free stack
	freed []stackPlace            // the places of spans that were freed, for new ones
	bytes int64                   // of the spans that there are
}

func (s *stackPool) span(at stackPlace) *stackSpan { return &s.spans[at-firstSpan] }

// sizeAt returns the logarithm of the size of the stack at a place.
func (s *stackPool) sizeAt(at stackPlace) uint8 {
	if at < firstSpan {
		return uint8(at)
	}
	return s.span(at).size
}

// alloc takes a small stack: of the first span that has a free one, or of a new span. Mirrors
// stackpoolalloc.
func (s *stackPool) alloc(size uint8) stackPlace {
	at := s.first[size-stackMin]
	if at == noStack {
		at = s.newSpan(size)
		s.insert(at)
	}
	sp := s.span(at)
	if sp.used++; int64(sp.used)<<size == stackLarge {
		s.remove(at)
	}
	return at
}

// free returns a stack to its span, and the span if it was the last. While the collector
// marks, the runtime keeps the span until the end of the cycle; here it does not, since nobody
// looks before that. Mirrors stackpoolfree and freeStackSpans.
func (s *stackPool) free(at stackPlace) {
	sp := s.span(at)
	if int64(sp.used)<<sp.size == stackLarge {
		s.insert(at)
	}
	if sp.used--; sp.used == 0 {
		s.remove(at)
		s.freed = append(s.freed, at)
		s.bytes -= stackLarge
	}
}

// taken returns how many bytes of the spans are stacks that are not free.
func (s *stackPool) taken() (bytes int64) {
	for _, sp := range s.spans {
		bytes += int64(sp.used) << sp.size
	}
	return bytes
}

// newSpan makes a span of stacks that are all free.
func (s *stackPool) newSpan(size uint8) stackPlace {
	s.bytes += stackLarge
	if n := len(s.freed); n > 0 {
		at := s.freed[n-1]
		s.freed = s.freed[:n-1]
		*s.span(at) = stackSpan{size: size}
		return at
	}
	s.spans = append(s.spans, stackSpan{size: size})
	return firstSpan + stackPlace(len(s.spans)-1)
}

// insert puts a span before the others of its size that have a free stack.
func (s *stackPool) insert(at stackPlace) {
	sp := s.span(at)
	first := &s.first[sp.size-stackMin]
	if sp.next = *first; sp.next != noStack {
		s.span(sp.next).prev = at
	}
	sp.prev, *first = noStack, at
}

// remove takes a span from that list.
func (s *stackPool) remove(at stackPlace) {
	sp := s.span(at)
	if sp.next != noStack {
		s.span(sp.next).prev = sp.prev
	}
	if sp.prev != noStack {
		s.span(sp.prev).next = sp.next
	} else {
		s.first[sp.size-stackMin] = sp.next
	}
}

// A stackCache has the free stacks of a P, by size. Mirrors mcache.stackcache.
type stackCache [stackOrders][]stackPlace

// A cache without a stack takes half of what it may keep: _StackCacheSize.
const (
	stackCacheMost = stackLarge
	stackCacheHalf = stackLarge / 2
)

// alloc takes a small stack from the cache, which is filled from the pool if it is empty.
// Mirrors the small half of stackalloc, and stackcacherefill.
func (c *stackCache) alloc(s *stackPool, size uint8) stackPlace {
	list := &c[size-stackMin]
	if len(*list) == 0 {
		for n := 0; n<<size < stackCacheHalf; n++ {
			*list = append(*list, s.alloc(size))
		}
	}
	last := len(*list) - 1
	at := (*list)[last]
	*list = (*list)[:last]
	return at
}

// free puts a small stack into the cache, of which half goes to the pool if it is full. Mirrors
// the small half of stackfree, and stackcacherelease.
func (c *stackCache) free(s *stackPool, at stackPlace) {
	size := s.span(at).size
	list := &c[size-stackMin]
	if len(*list)<<size >= stackCacheMost {
		c.release(s, size, stackCacheHalf)
	}
	*list = append(*list, at)
}

// release returns stacks of one size to the pool until so many bytes of them are left.
func (c *stackCache) release(s *stackPool, size uint8, left int) {
	list := &c[size-stackMin]
	for last := len(*list) - 1; last >= 0 && (last+1)<<size > left; last-- {
		s.free((*list)[last])
		*list = (*list)[:last]
	}
}

// clear returns all stacks to the pool. Mirrors stackcache_clear.
func (c *stackCache) clear(s *stackPool) {
	for i := range c {
		c.release(s, uint8(stackMin+i), 0)
	}
}
