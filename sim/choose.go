package sim

// Choice names what a draw decides. A scripted or exploring chooser may treat
// the kinds differently; a recorded run keeps them.
type Choice uint8

const (
	ChooseSteal  Choice = iota // where a thief starts and how it strides: stealOrder.start
	ChooseSelect               // which of the ready cases a select takes
	ChooseMap                  // where a range over a map starts
	ChooseWake                 // how long the kernel takes to let a thread run
	ChooseUser                 // what the program draws itself, such as math/rand
)

// String returns the choice's name as a recording spells it.
func (c Choice) String() string {
	return [...]string{"steal", "select", "map", "wake", "user"}[c]
}

// A Chooser is the machine's one source of chance. Whatever the real world
// would decide is asked of it and nothing else is random, so that program,
// configuration and choices together repeat a run byte for byte.
type Chooser interface {
	// Choose returns a number in [0, n); n is at least 1.
	Choose(what Choice, n int) int
}

// seeded is the default chooser: splitmix64, whose whole state is one word.
type seeded struct{ state uint64 }

// Seeded returns a chooser that draws uniformly from a stream that depends on
// the seed alone, on every platform alike.
func Seeded(seed int64) Chooser { return &seeded{uint64(seed)} }

func (s *seeded) Choose(_ Choice, n int) int {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	z ^= z >> 31
	return int(z % uint64(n))
}

// Scripted returns a chooser that answers with the given numbers in order,
// each reduced modulo n, and with 0 once they are used up. A test uses it to
// force one particular schedule.
func Scripted(answers ...int) Chooser { return &scripted{answers} }

type scripted struct{ answers []int }

func (s *scripted) Choose(_ Choice, n int) int {
	if len(s.answers) == 0 {
		return 0
	}
	a := s.answers[0] % n
	s.answers = s.answers[1:]
	return a
}

// A Draw is one recorded answer of a chooser.
type Draw struct {
	What Choice
	N    int // the number of alternatives
	Took int // the answer, in [0, N)
}

// Recording wraps a chooser and appends every answer to draws. Feeding the
// answers to Scripted repeats the run.
func Recording(c Chooser, draws *[]Draw) Chooser { return &recording{c, draws} }

type recording struct {
	from  Chooser
	draws *[]Draw
}

func (r *recording) Choose(what Choice, n int) int {
	took := r.from.Choose(what, n)
	*r.draws = append(*r.draws, Draw{what, n, took})
	return took
}
