package std

import (
	"regexp"
	"regexp/syntax"
	"strconv"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// regexpNatives find matches for package regexp.
func regexpNatives() table {
	return table{
		"regexp.compile":            native.Do(compileRegexp),
		"regexp.quote":              native.Do(quoteExpr),
		"regexp.QuoteMeta":          s1s(regexp.QuoteMeta),
		"(*regexp.machine).longest": onRegexp(longest),
		"(*regexp.machine).names": onRegexp(func(c *native.Call, re *regexp.Regexp) {
			native.SetSlice(c, 0, append([]string(nil), re.SubexpNames()...))
		}),
		"(*regexp.machine).prefix": onRegexp(literalPrefix),
		"(*regexp.machine).find":   onRegexp(findMatches),
		"(*regexp.machine).expand": onRegexp(expandMatch),
		"(*regexp.machine).split": onRegexp(func(c *native.Call, re *regexp.Regexp) {
			if s, n := c.String(1), c.Int(2); fitsMatches(c, re, s, n) {
				parts := re.Split(s, n)
				c.Work = len(s) + len(parts)*matchUnits
				native.SetSlice(c, 0, parts)
			}
		}),
		"(*regexp.machine).search": onRegexp(beginSearch),
		"(*regexp.search).wants":   on(func(c *native.Call, s *search) { c.SetBool(0, s.wants()) }),
		"(*regexp.search).give":    on(func(c *native.Call, s *search) { s.give(rune(c.Int(1)), c.Int(2), c.Bool(3)) }),
		"(*regexp.search).found": on(func(c *native.Call, s *search) {
			s.stop()
			native.SetSlice(c, 0, s.loc)
		}),
	}
}

func compileRegexp(c *native.Call) {
	compile, flags := regexp.Compile, syntax.Perl
	if c.Bool(1) {
		compile, flags = regexp.CompilePOSIX, syntax.POSIX
	}
	if !fitsExpression(c, c.String(0), flags) {
		return
	}
	re, err := compile(c.String(0))
	if err != nil {
		c.SetString(1, err.Error())
		return
	}
	c.SetPointer(0, unsafe.Pointer(re))
}

// quoteExpr quotes an expression for a message, without escapes if it can.
func quoteExpr(c *native.Call) {
	s := c.String(0)
	if strconv.CanBackquote(s) {
		c.SetString(0, "`"+s+"`")
		return
	}
	setQuoted(c, s, strconv.Quote)
}

// onRegexp makes a native of a method of an expression.
func onRegexp(f func(c *native.Call, re *regexp.Regexp)) native.Func {
	return on(func(c *native.Call, re *regexp.Regexp) { f(c, re) })
}

// longest changes a copy: others may share the expression.
func longest(c *native.Call, re *regexp.Regexp) {
	same := *re
	same.Longest()
	c.Made += expressionBytes
	c.SetPointer(0, unsafe.Pointer(&same))
}

func literalPrefix(c *native.Call, re *regexp.Regexp) {
	prefix, complete := re.LiteralPrefix()
	c.SetString(0, prefix)
	c.SetBool(1, complete)
}

// findMatches returns the places of matches in one slice.
func findMatches(c *native.Call, re *regexp.Regexp) {
	if !fitsMatches(c, re, c.String(1), c.Int(2)) {
		return
	}
	var places []int
	for _, loc := range re.FindAllStringSubmatchIndex(c.String(1), c.Int(2)) {
		places = append(places, loc...)
	}
	native.SetSlice(c, 0, places)
	each := 2 * (re.NumSubexp() + 1)
	c.SetInt(1, each)
	c.Work = tried(c, len(places)/each, places, each)
}

// matchUnits is how many bytes a match costs as much as, beside those that it has.
const matchUnits = 7

// tried returns what it takes to find n matches: all that was read, and each of them.
func tried(c *native.Call, n int, places []int, each int) int {
	read := c.Len(1)
	if n > 0 && n == c.Int(2) {
		read = places[len(places)-each+1]
	}
	return read + n*matchUnits
}

// expandMatch refuses places outside of the text as indexing would.
func expandMatch(c *native.Call, re *regexp.Regexp) {
	src, match := c.String(2), native.SliceOf[int](c, 3)
	for i := 0; i+1 < len(match); i += 2 {
		if from, to := match[i], match[i+1]; from >= 0 && (to < from || to > len(src)) {
			c.Fault("slice bounds out of range [:" + strconv.Itoa(to) + "] with length " + strconv.Itoa(len(src)))
			return
		}
	}
	if template := c.String(1); c.Room(expanded(re, template, src, match)) {
		c.SetString(0, string(re.ExpandString(nil, template, src, match)))
	}
}
