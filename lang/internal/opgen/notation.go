package main

import (
	"fmt"
	"regexp"
	"strings"
)

// An op is an operation: its name in package code, what the loop does, in the
// notation of the table, and what it is for. The handler performs it where the
// loop does not, or finds out what is wrong; resume does what is left to do
// when the machine has answered.
type op struct {
	name, body, doc string
	handler, resume string
}

// rows reads operations: a name, a body and maybe a comment in a line, or the
// body in the lines that follow, further to the right.
func rows(text string) []op {
	var ops []op
	indent := -1
	for line := range strings.Lines(text) {
		row := strings.TrimSpace(line)
		depth := strings.Index(line, row)
		switch {
		case row == "":
		case indent < 0 || depth <= indent:
			indent = depth
			ops = append(ops, readRow(row))
		default:
			ops[len(ops)-1].body += row + "\n"
		}
	}
	for i := range ops {
		if m := trap.FindStringSubmatch(ops[i].body); m != nil {
			ops[i].handler = m[2]
		}
	}
	return ops
}

func readRow(row string) op {
	name, rest, _ := strings.Cut(row, " ")
	body, doc, _ := strings.Cut(rest, "// ")
	body = strings.TrimSpace(body)
	if doc == "" {
		doc = strings.TrimSuffix(body, "; skip")
	}
	doc = fields(strings.ReplaceAll(doc, "code.", "")) // it stands in package code
	return op{name: name, body: body, doc: doc}
}

// handlerRows reads operations that the loop does not perform: a name, the
// handler, maybe another one, and maybe a comment.
func handlerRows(text string) []op {
	ops := rows(text)
	for i, o := range ops {
		words := append(strings.Fields(o.body), "")
		if o.doc == o.body {
			o.doc = ""
		}
		ops[i] = op{name: o.name, doc: o.doc, handler: words[0], resume: words[1]}
	}
	return ops
}

// trap leaves the loop with the program counter behind the instruction's first
// word, where its handler expects it.
var trap = regexp.MustCompile(`\btrap (.+?): (\w+)`)

// pay leaves the loop as well, but the instruction is done again later.
var pay = regexp.MustCompile(`\bpay\b`)

// phrases are the other statements of the notation.
var phrases = strings.NewReplacer(
	"skip", "pc = unsafe.Add(pc, code.InstrSize)",
	"branch", `pc = unsafe.Add(pc, in.Short()*code.InstrSize)
		budget -= int64(in.Toll)`,
	"repeat", `pc = unsafe.Add(pc, in.Short()*code.InstrSize)
		if budget -= int64(in.Toll); budget < 0 { goto spent }`,
	"return", `h := *(*uint64)(base)
		budget -= int64(in.Toll)
		base, pc = unsafe.Add(base, -uintptr(uint32(h))*8), unsafe.Add(begin, uintptr(h>>32)*code.InstrSize)`,
)

// operand is a register's part or the number that an operand is, or the word.
var operand = regexp.MustCompile(`\b([ABC][ifgpvn2]?|D|W)\b`)

// expand returns the Go code of a body.
func expand(body string) string {
	body = trap.ReplaceAllString(body, "if $1 { goto out }")
	body = pay.ReplaceAllString(body, `if budget -= int64(in.Toll); budget < 0 {
		budget += int64(in.Toll)
		pc = unsafe.Add(pc, -code.InstrSize)
		goto spent
	}`)
	body = operand.ReplaceAllStringFunc(body, expandOperand)
	return strings.TrimSpace(fields(phrases.Replace(body)))
}

// operandField is an operand itself: in the table it is small, as a capital is the
// register that it names.
var operandField = regexp.MustCompile(`\bin\.[abc]\b`)

// fields gives the operands the names that they have in a code.Instr.
func fields(body string) string {
	return operandField.ReplaceAllStringFunc(body, func(s string) string { return "in." + strings.ToUpper(s[3:]) })
}

func expandOperand(o string) string {
	switch o {
	case "W":
		return "word(pc)"
	case "D":
		return "*bits(base, code.Operand(word(pc)))"
	}
	return fmt.Sprintf(views[o[1:]], strings.ToLower(o[:1]))
}

// views are the ways to look at an operand, by what follows its letter.
var views = map[string]string{
	"":  "*bits(base, in.%s)",
	"2": "*bits(base, in.%s+2)",
	"i": "int64(*bits(base, in.%s))",
	"f": "*f64(base, in.%s)",
	"g": "get32(base, in.%s)",
	"p": "*ptr(base, in.%s)",
	"v": "*both(base, in.%s)",
	"n": "int64(int16(in.%s))",
}
