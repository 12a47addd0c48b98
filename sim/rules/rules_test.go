package rules

import (
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// drawPolicy draws a release, then settings, a design, or both.
func drawPolicy(t *rapid.T) Policy {
	p := PolicyOf(rapid.IntRange(0, LatestRelease).Draw(t, "release"))
	if model := rapid.IntRange(0, 5).Draw(t, "model"); model < len(ModelNames()) {
		_ = p.Set("model", ModelNames()[model]) // Go 1.0 has no Ps
	}
	for _, s := range Settings()[2:] {
		values := strings.FieldsFunc(s.Values, func(r rune) bool { return r == ',' || r == ' ' })
		if i := rapid.IntRange(0, 3*len(values)).Draw(t, s.Key); i < len(values) && values[i] != "to" {
			_ = p.Set(s.Key, values[i]) // what the design does not have stays
		}
	}
	return p
}

// Does a run that tells of its differences have the same rules again, whatever a user
// sets?
func TestDifferencesMakeTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := Rules{drawPolicy(t), event.Duration(rapid.Int64Range(0, 20).Draw(t, "slice")) * event.Millisecond}
		got := Latest()
		for _, d := range want.Differences() {
			got.Apply(d.Key, d.Value)
		}
		if got != want {
			t.Fatalf("%v makes %+v, not %+v", want.Differences(), got, want)
		}
	})
}

// What does a run tell of its rules?
func TestDifferences(t *testing.T) {
	for settings, want := range map[string]string{
		"":                               "",
		"go=1.26 runnext=on global=61":   "",
		"go=1.13":                        "go=1.13",
		"go=1.4 runnext=on queue=64":     "go=1.4 runnext=on queue=64",
		"go=1.0":                         "go=1.0",
		"go=1.13 model=threads":          "go=1.13 model=threads",
		"model=gm preempt=calls":         "model=gm preempt=calls",
		"timers=one steal=none":          "steal=none timers=one",
		"starvation=off first-look=on":   "first-look=on starvation=off",
		"spinning=off global=31":         "global=31 spinning=off",
		"go=1.26 model=gmp preempt=none": "preempt=none",
	} {
		r := Latest()
		for _, s := range strings.Fields(settings) {
			key, value, _ := strings.Cut(s, "=")
			require.NoError(t, r.Policy.Set(key, value), settings)
		}
		var got []string
		for _, d := range r.Differences() {
			got = append(got, d.String())
		}
		assert.Equal(t, want, strings.Join(got, " "), settings)
	}
	assert.Equal(t, "slice=5ms", Rules{PolicyOf(LatestRelease), 5 * event.Millisecond}.Differences()[0].String())
}

// Has every setting a key in events, and every key a setting or a cost?
func TestEveryRuleHasAKey(t *testing.T) {
	keys := map[string]bool{event.RuleSlice.String(): true}
	for _, s := range Settings() {
		keys[s.Key] = true
	}
	for key := range event.RuleKeys {
		assert.True(t, keys[key.String()], "%v is neither a setting nor a cost", key)
		delete(keys, key.String())
	}
	assert.Empty(t, keys, "settings that no event can tell of: run go generate ./sim")
}

// Does a recording that was made by hand change nothing that it should not?
func TestStrangeRules(t *testing.T) {
	for key := range event.RuleKeys {
		for _, value := range []int64{-1, 1 << 40} {
			r := Latest()
			r.Apply(key, value)
			r.Slice = Latest().Slice
			assert.Equal(t, Latest(), r, "%v=%d", key, value)
			assert.NotEmpty(t, Difference{key, value}.String())
		}
	}
	r := Latest()
	r.Apply(event.RuleKeys, 0)
	assert.Equal(t, Latest(), r)
}
