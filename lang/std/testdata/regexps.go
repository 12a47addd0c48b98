package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

var date = regexp.MustCompile(`(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?`)

func main() {
	find()
	replace()
	rest()
	wrong()
}

func find() {
	s := "from 2024-05-17 to 2025-01, é 1999-12-31"
	fmt.Println(date.MatchString(s), date.MatchString("none"), date.Match([]byte(s)), date.MatchReader(strings.NewReader(s)))
	fmt.Println(date.FindString(s), date.FindStringIndex(s), date.FindStringSubmatchIndex(s))
	fmt.Printf("%q %q\n", date.FindStringSubmatch(s), date.FindAllStringSubmatch(s, -1))
	fmt.Println(date.FindAllString(s, 2), date.FindAllStringIndex(s, -1), date.FindAllStringSubmatchIndex(s, -1))
	b := []byte(s)
	fmt.Printf("%q %q %q %q\n", date.Find(b), date.FindSubmatch(b), date.FindAll(b, -1), date.FindAllSubmatch(b, 1))
	fmt.Println(date.FindIndex(b), date.FindSubmatchIndex(b), date.FindAllIndex(b, -1), date.FindAllSubmatchIndex(b, 0))
	fmt.Println(date.FindReaderIndex(strings.NewReader(s)), date.FindReaderSubmatchIndex(strings.NewReader(s)))
	fmt.Printf("%q %v %v %q %v\n", date.FindString("x"), date.FindStringIndex("x"), date.FindAllString("x", -1), date.FindStringSubmatch("x"), date.Find([]byte("x")) == nil)
	for _, expr := range []string{``, `a*`, `a|b`, `x*y?`, `^`, `$`, `\b`, `(a)(b)?`} {
		re := regexp.MustCompile(expr)
		fmt.Println(expr, re.FindAllStringIndex("baaab é a", -1), re.FindAllString("", -1))
	}
}

func replace() {
	s := "from 2024-05-17 to 2025-01"
	fmt.Println(date.ReplaceAllString(s, "${day}.${month}.$year"))
	fmt.Println(date.ReplaceAllString(s, "$1x $2 $9 $$"))
	fmt.Println(date.ReplaceAllLiteralString(s, "$1"))
	fmt.Println(date.ReplaceAllStringFunc(s, func(m string) string { return "<" + strings.ReplaceAll(m, "-", "/") + ">" }))
	b := []byte(s)
	fmt.Printf("%s %s %s\n", date.ReplaceAll(b, []byte("$month")), date.ReplaceAllLiteral(b, []byte("$month")), date.ReplaceAllFunc(b, bytes.ToUpper))
	for _, expr := range []string{`a*`, `x*`, ``, `b`} {
		re := regexp.MustCompile(expr)
		fmt.Printf("%s %q %q %q %q\n", expr, re.ReplaceAllString("baaac é", "-"), re.ReplaceAllString("", "-"), re.ReplaceAllStringFunc("ab", strings.ToUpper), re.ReplaceAll(nil, []byte("x")))
	}
	fmt.Println(string(date.ExpandString([]byte(">"), "$year/${month}", s, date.FindStringSubmatchIndex(s))))
	fmt.Println(string(date.Expand(nil, []byte("$day"), b, date.FindSubmatchIndex(b))))
}

func rest() {
	fmt.Printf("%q %q %q %q\n", regexp.MustCompile(`,\s*`).Split("a, b,c,", -1), regexp.MustCompile(`a`).Split("banana", 2), regexp.MustCompile(`x`).Split("", -1), regexp.MustCompile(`z*`).Split("abc", 0))
	fmt.Println(date, date.NumSubexp(), date.SubexpIndex("day"), date.SubexpIndex("none"))
	fmt.Printf("%q\n", date.SubexpNames())
	fmt.Println(regexp.QuoteMeta("a.b*[c]"))
	fmt.Println(regexp.MustCompile(`abc+`).LiteralPrefix())
	fmt.Println(regexp.MustCompile(`abc`).LiteralPrefix())
	re := regexp.MustCompile(`a+|a+b`)
	fmt.Println(re.FindString("aaab"))
	same := re.Copy()
	re.Longest()
	fmt.Println(re.FindString("aaab"), same.FindString("aaab"), regexp.MustCompilePOSIX(`a+|a+b`).FindString("aaab"))
	fmt.Println(regexp.MatchString(`(?i)HELLO`, "say hello"))
	fmt.Println(regexp.Match(`^\p{Greek}+$`, []byte("Ωμ")))
	text, err := re.MarshalText()
	var back regexp.Regexp
	fmt.Println(string(text), err, back.UnmarshalText([]byte("b.")), back.FindString("abc"), back.UnmarshalText([]byte("(")))
}

func wrong() {
	for _, expr := range []string{`(`, `[a`, `a**`, `\8`, `(?<n>x)(?<n>y)`, `x{2000}`, `*`, "\xff", `(?P<>a)`} {
		_, err := regexp.Compile(expr)
		fmt.Println(err)
	}
	_, err := regexp.CompilePOSIX(`\d`)
	fmt.Println(err)
	_, err = regexp.MatchString(`(`, "")
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		regexp.MustCompile("a`(")
	}()
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile(`[`)
}
