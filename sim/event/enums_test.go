package event

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An enumeration is an enum of this package: how many values it has, and their texts.
type enumeration struct {
	values int
	text   func(i int) string
}

// of makes an enumeration of the enum whose number of values is n.
func of[E interface {
	~uint8
	fmt.Stringer
}](n E) enumeration {
	return enumeration{int(n), func(i int) string { return E(i).String() }}
}

// enumerations are those that are written by hand. The generated ones have a text for
// each value, since both come from one row of the generator's table.
func enumerations() map[string]enumeration {
	return map[string]enumeration{
		"Kind": of(Kinds), "EndReason": of(EndReasons), "WaitReason": of(WaitReasons),
		"Cause": of(Causes), "Status": of(Statuses), "PStatus": of(PStatuses),
		"Class": of(Classes), "Type": of(Types), "QueueKind": of(QueueKinds),
	}
}

// Has every value of every enum a text of its own? A value that was added without one
// would be printed as ?7.
func TestEveryEnumHasTexts(t *testing.T) {
	tested := enumerations()
	for name, e := range tested {
		seen := map[string]bool{}
		for i := range e.values {
			text := e.text(i)
			assert.NotRegexp(t, `^\?`, text, "%s %d has no text", name, i)
			assert.False(t, seen[text], "%s %d: another value is called %q, too", name, i, text)
			seen[text] = true
		}
		if name != "Kind" { // a kind that there is none of is a mistake of the program's
			assert.Equal(t, fmt.Sprintf("?%d", e.values), e.text(e.values), "%s has more texts than values", name)
		}
	}
	for _, name := range declaredEnums(t) {
		assert.Contains(t, tested, name, "the enum is not tested here")
	}
}

// declaredEnums returns the types of this package that are small numbers and are
// written by hand.
func declaredEnums(t *testing.T) (names []string) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		require.NoError(t, err)
		if ast.IsGenerated(f) {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && !strings.HasSuffix(file, "_test.go") {
				if id, ok := spec.Type.(*ast.Ident); ok && id.Name == "uint8" {
					names = append(names, spec.Name.Name)
				}
			}
			return true
		})
	}
	require.GreaterOrEqual(t, len(names), len(enumerations()))
	return names
}

// Has every reason to wait the runtime's text, and something that its time goes to? A
// row that was forgotten would say that the goroutine runs.
func TestEveryWaitReasonHasACause(t *testing.T) {
	for w := WaitNone + 1; w < WaitReasons; w++ {
		assert.NotEmpty(t, w.String(), "wait reason %d has no text; give it a row in waitReasons", w)
		assert.Greater(t, w.Cause(), OnSyscall, "%v: waiting is neither running nor runnable", w)
		assert.Less(t, w.Cause(), Causes, w)
	}
	assert.Equal(t, Runnable, WaitNone.Cause())
}

// Has every event room for the arguments of its kind?
func TestEveryArgumentFits(t *testing.T) {
	for k, spec := range Specs {
		assert.LessOrEqual(t, len(spec.Args), 4, spec.Name)
		for _, a := range spec.Args {
			assert.Less(t, a.Type, Types, "%v %s", Kind(k), a.Name)
		}
	}
}
