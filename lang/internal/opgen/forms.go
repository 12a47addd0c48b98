package main

import (
	"fmt"
	"regexp"
	"strings"
)

// forms is what a test needs to know to print code: of each operation the
// name, what its operands are, and how many words of data follow.
func forms(all []section) string {
	var b strings.Builder
	for _, s := range all {
		for _, o := range s.ops {
			code := expand(o.body)
			kinds := operandKind(code, "A") + operandKind(code, "B") + operandKind(code, "C")
			fmt.Fprintf(&b, "code.%s: {%q, %q, %d},\n", o.name, o.name, kinds, words(code))
		}
	}
	for _, o := range handled {
		fmt.Fprintf(&b, "code.%s: {name: %q},\n", o.name, o.name)
	}
	return `import "github.com/gmpsim/gmpsim/lang/code"

// A form is an operation's name, a letter for each operand, and how many
// words of data follow: r is a register, n a signed number, u an unsigned one,
// d and l a distance, an l of the operand before it as well. What only handlers
// know is left out.
type form struct {
	name, kinds string
	words       int
}

// opForms has the operations' forms, by number.
var opForms = [256]form{
` + b.String() + "}\n"
}

// operandKind returns the letter for an operand that the code uses as it does.
func operandKind(code, operand string) string {
	uses := func(pattern string) bool {
		return regexp.MustCompile(strings.ReplaceAll(pattern, "X", `in\.`+operand+`\b`)).MatchString(code)
	}
	switch {
	case uses(`\(base, X`), uses(`uintptr\(X\)\*8`):
		return "r"
	case uses(`int16\(X`):
		return "n"
	case uses(`X`):
		return "u"
	case operand == "C" && strings.Contains(code, "in.Long()"):
		return "l"
	case operand == "C" && strings.Contains(code, "in.Short()"):
		return "d"
	}
	return "-"
}

// words returns how many words of data the code reads.
func words(code string) int {
	if strings.Contains(code, "2*code.InstrSize") {
		return 2
	}
	return min(strings.Count(code, "word(pc)"), 1)
}
