package regexp

// find returns the places of at most n matches in s, one after the other; each has
// two numbers for the whole and for each group.
func (m *machine) find(s string, n int) (places []int, each int)

// index returns at most n matches, all if n is negative.
func (re *Regexp) index(s string, n int) [][]int {
	places, each := re.m.find(s, n)
	var all [][]int
	for ; len(places) > 0; places = places[each:] {
		all = append(all, places[:each:each])
	}
	return all
}

// one returns the first match.
func (re *Regexp) one(s string) []int {
	if all := re.index(s, 1); all != nil {
		return all[0]
	}
	return nil
}

// whole returns the ends of matches without their groups.
func whole(all [][]int) [][]int {
	var list [][]int
	for _, loc := range all {
		list = append(list, loc[:2:2])
	}
	return list
}

// The names of the methods below say what they return: a text or its place (Index),
// the first or All of them, with their groups (Submatch), in bytes or in a String.

func (re *Regexp) FindString(s string) string {
	loc := re.one(s)
	if loc == nil {
		return ""
	}
	return s[loc[0]:loc[1]]
}

func (re *Regexp) FindStringIndex(s string) (loc []int) {
	if loc = re.one(s); loc != nil {
		loc = loc[:2:2]
	}
	return loc
}

func (re *Regexp) FindStringSubmatch(s string) []string {
	return groups(s, re.one(s))
}

func groups(s string, loc []int) []string {
	if loc == nil {
		return nil
	}
	list := make([]string, len(loc)/2)
	for i := range list {
		if loc[2*i] >= 0 {
			list[i] = s[loc[2*i]:loc[2*i+1]]
		}
	}
	return list
}

func (re *Regexp) FindStringSubmatchIndex(s string) []int { return re.one(s) }

func (re *Regexp) FindAllString(s string, n int) []string {
	var list []string
	for _, loc := range re.index(s, n) {
		list = append(list, s[loc[0]:loc[1]])
	}
	return list
}

func (re *Regexp) FindAllStringIndex(s string, n int) [][]int { return whole(re.index(s, n)) }

func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var list [][]string
	for _, loc := range re.index(s, n) {
		list = append(list, groups(s, loc))
	}
	return list
}

func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int { return re.index(s, n) }

func (re *Regexp) Find(b []byte) []byte {
	loc := re.one(string(b))
	if loc == nil {
		return nil
	}
	return b[loc[0]:loc[1]:loc[1]]
}

func (re *Regexp) FindIndex(b []byte) (loc []int) { return re.FindStringIndex(string(b)) }

func (re *Regexp) FindSubmatch(b []byte) [][]byte { return parts(b, re.one(string(b))) }

func parts(b []byte, loc []int) [][]byte {
	if loc == nil {
		return nil
	}
	list := make([][]byte, len(loc)/2)
	for i := range list {
		if loc[2*i] >= 0 {
			list[i] = b[loc[2*i]:loc[2*i+1]:loc[2*i+1]]
		}
	}
	return list
}

func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.one(string(b)) }

func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	var list [][]byte
	for _, loc := range re.index(string(b), n) {
		list = append(list, b[loc[0]:loc[1]:loc[1]])
	}
	return list
}

func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return whole(re.index(string(b), n)) }

func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var list [][][]byte
	for _, loc := range re.index(string(b), n) {
		list = append(list, parts(b, loc))
	}
	return list
}

func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int { return re.index(string(b), n) }
