package pprof

import (
	"context"
	"slices"
	"strings"
)

// A label is a key with its value.
type label struct{ key, value string }

// A LabelSet is a set of labels, sorted by key.
type LabelSet struct{ list []label }

// Labels makes a set of keys and values in turn; of a key that comes twice the
// last value counts.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var s LabelSet
	for i := 0; i < len(args); i += 2 {
		s.list = append(s.list, label{args[i], args[i+1]})
	}
	return s.normal()
}

// normal sorts s by key and drops all but the last label of a key.
func (s LabelSet) normal() LabelSet {
	slices.SortStableFunc(s.list, func(a, b label) int { return strings.Compare(a.key, b.key) })
	var kept []label
	for i, l := range s.list {
		if i+1 == len(s.list) || s.list[i+1].key != l.key {
			kept = append(kept, l)
		}
	}
	return LabelSet{kept}
}

type labelKey struct{}

// labelsOf returns the labels that ctx has.
func labelsOf(ctx context.Context) LabelSet {
	s, _ := ctx.Value(labelKey{}).(*LabelSet)
	if s == nil {
		return LabelSet{}
	}
	return *s
}

// WithLabels returns a context with the labels of ctx and those of the set,
// which win.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	both := LabelSet{slices.Concat(labelsOf(ctx).list, labels.list)}.normal()
	return context.WithValue(ctx, labelKey{}, &both)
}

// SetGoroutineLabels gives the calling goroutine the labels of ctx. Goroutines
// that it starts have them, too.
func SetGoroutineLabels(ctx context.Context) { setLabels(labelsOf(ctx).text()) }

// Do calls f with the labels of ctx and the set, on the goroutine as well as in
// the context, and sets those of ctx afterwards.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) {
	defer SetGoroutineLabels(ctx)
	ctx = WithLabels(ctx, labels)
	SetGoroutineLabels(ctx)
	f(ctx)
}

// Label returns the value of a label of ctx.
func Label(ctx context.Context, key string) (string, bool) {
	for _, l := range labelsOf(ctx).list {
		if l.key == key {
			return l.value, true
		}
	}
	return "", false
}

// ForLabels calls f for each label of ctx, by key, until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	for _, l := range labelsOf(ctx).list {
		if !f(l.key, l.value) {
			return
		}
	}
}

// text returns the labels as the views show them.
func (s LabelSet) text() string {
	var parts []string
	for _, l := range s.list {
		parts = append(parts, l.key+"="+l.value)
	}
	return strings.Join(parts, " ")
}

// setLabels names the goroutine in the views; "" takes the labels away.
func setLabels(text string)
