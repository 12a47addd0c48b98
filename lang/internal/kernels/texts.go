package kernels

import (
	"bufio"
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

const prose = "it was the best of times it was the worst of times it was the age of wisdom it was the age of foolishness " +
	"it was the epoch of belief it was the epoch of incredulity it was the season of light it was the season of darkness"

// BuilderByte writes bytes.
func BuilderByte(n int) (s int) {
	for range n {
		var b strings.Builder
		for i := range 1000 {
			b.WriteByte(byte('a' + i%26))
		}
		s += b.Len()
	}
	return s
}

// BuilderString writes words.
func BuilderString(n int) (s int) {
	for range n {
		var b strings.Builder
		for range 100 {
			b.WriteString("word")
			b.WriteString(" ")
		}
		s += len(b.String())
	}
	return s
}

// ConcatPlus makes a text longer and longer.
func ConcatPlus(n int) (s int) {
	for range n {
		text := ""
		for range 50 {
			text += "ab"
		}
		s += len(text)
	}
	return s
}

// WordCount counts words in a map.
func WordCount(n int) (s int) {
	for range n {
		count := map[string]int{}
		for _, w := range strings.Fields(prose) {
			count[w]++
		}
		s += count["was"]
	}
	return s
}

// Fields splits at blanks.
func Fields(n int) (s int) {
	for range n {
		s += len(strings.Fields(prose))
	}
	return s
}

// Split splits at letters.
func Split(n int) (s int) {
	for range n {
		s += len(strings.Split(prose, "of"))
	}
	return s
}

// Contains looks for a word that comes late.
func Contains(n int) (s int) {
	for range n {
		if strings.Contains(prose, "darkness") {
			s++
		}
	}
	return s
}

// CountBytes goes through the bytes of a text.
func CountBytes(n int) (s int) {
	for range n {
		for i := 0; i < len(prose); i++ {
			if prose[i] == 'e' {
				s++
			}
		}
	}
	return s
}

// CountRunes goes through its runes.
func CountRunes(n int) (s int) {
	text := prose
	for range n {
		for _, r := range text {
			if r == 'e' {
				s++
			}
		}
	}
	return s
}

func reverse(text string) string {
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}

// ReverseText turns a text round.
func ReverseText(n int) (s int) {
	for range n {
		s += len(reverse(prose))
	}
	return s
}

func palindrome(text string) bool {
	for i := 0; i < len(text)/2; i++ {
		if text[i] != text[len(text)-1-i] {
			return false
		}
	}
	return true
}

// Palindromes compares both ends.
func Palindromes(n int) (s int) {
	text := strings.Repeat("abcdefgfedcba", 15)
	for range n {
		if palindrome(text) {
			s++
		}
	}
	return s
}

// Caesar shifts letters.
func Caesar(n int) (s int) {
	for i := range n {
		out := make([]byte, len(prose))
		for j := range len(prose) {
			c := prose[j]
			if c >= 'a' && c <= 'z' {
				c = 'a' + (c-'a'+byte(i%26))%26
			}
			out[j] = c
		}
		s += int(out[i%100])
	}
	return s
}

// Fnv is a hash.
func Fnv(n int) int {
	h := uint32(2166136261)
	for range n {
		for i := range len(prose) {
			h ^= uint32(prose[i])
			h *= 16777619
		}
	}
	return int(h)
}

// Sprintf formats two values.
func Sprintf(n int) (s int) {
	for i := range n {
		s += len(fmt.Sprintf("%d: %s", i, "value"))
	}
	return s
}

// Sprint formats without a format.
func Sprint(n int) (s int) {
	for i := range n {
		s += len(fmt.Sprint("item ", i, " of ", n))
	}
	return s
}

// Itoa writes numbers.
func Itoa(n int) (s int) {
	for i := range n {
		s += len(strconv.Itoa(i + 12345))
	}
	return s
}

// Atoi reads them.
func Atoi(n int) (s int) {
	for range n {
		v, _ := strconv.Atoi("123456")
		s += v
	}
	return s
}

// ToUpper makes letters large.
func ToUpper(n int) (s int) {
	for range n {
		s += len(strings.ToUpper(prose))
	}
	return s
}

// Replace puts words in place of others.
func Replace(n int) (s int) {
	for range n {
		s += len(strings.ReplaceAll(prose, "was", "is"))
	}
	return s
}

// Join puts words together.
func Join(n int) (s int) {
	words := strings.Fields(prose)
	for range n {
		s += len(strings.Join(words, ", "))
	}
	return s
}

// Buffer writes numbers into a buffer.
func Buffer(n int) (s int) {
	var b bytes.Buffer
	for i := range n {
		if b.Len() > 1000 {
			b.Reset()
		}
		fmt.Fprintf(&b, "%d,", i)
		s += b.Len()
	}
	return s
}

// ScanWords counts the words that a scanner finds in a text.
func ScanWords(n int) (s int) {
	text := strings.Repeat("the quick brown fox ", 50)
	for range n {
		words := bufio.NewScanner(strings.NewReader(text))
		words.Split(bufio.ScanWords)
		for words.Scan() {
			s++
		}
	}
	return s
}

// Prefixes takes a long text apart from its beginning.
func Prefixes(n int) (s int) {
	text := strings.Repeat("ab", 2000)
	for range n {
		for rest := text; rest != ""; rest = rest[1:] {
			if strings.HasPrefix(rest, "ab") {
				s++
			}
		}
	}
	return s
}

// CutLines goes over the lines of a text.
func CutLines(n int) (s int) {
	text := strings.Repeat("one line of a text\n", 200)
	for range n {
		for line, rest := "", text; rest != ""; {
			line, rest, _ = strings.Cut(rest, "\n")
			s += len(line)
		}
	}
	return s
}

// Runes reads a text rune by rune.
func Runes(n int) (s int) {
	text := strings.Repeat("grüße ", 100)
	for range n {
		for rest := text; rest != ""; {
			r, size := utf8.DecodeRuneInString(rest)
			s += int(r)
			rest = rest[size:]
		}
	}
	return s
}

// Repeats makes long texts.
func Repeats(n int) (s int) {
	for range n {
		s += len(strings.Repeat("abcdefgh", 500))
	}
	return s
}
