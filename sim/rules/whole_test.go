package rules

import (
	"reflect"
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
)

// Has each field of Costs one row of the table? A cost without one is 0 in every run,
// and no costs file can change it.
func TestEveryCostHasARow(t *testing.T) {
	var c Costs
	rows := map[any]string{}
	for _, e := range CostTable() {
		var field any
		if e.code != nil {
			field = e.code(&c)
		} else {
			field = e.field(&c)
		}
		assert.Empty(t, rows[field], "the row %s is for the field of another", e.Key)
		rows[field] = e.Key
		assert.NotEmpty(t, e.Doc, "the row %s does not say what takes so long", e.Key)
	}
	v := reflect.ValueOf(&c).Elem()
	for i := range v.NumField() {
		if field, ok := v.Field(i).Addr().Interface().(*event.Duration); ok {
			assert.NotEmpty(t, rows[field], "Costs.%s has no row in CostTable", v.Type().Field(i).Name)
		}
	}
	for i := range c.Code {
		assert.NotEmpty(t, rows[&c.Code[i]], "cost of code %d has no row in CostTable", i)
	}
}

// Can each field of Policy be changed, by a setting or by a release? Another one would
// be the same in every run.
func TestEveryPolicyFieldCanBeChanged(t *testing.T) {
	changed := map[string]bool{}
	latest := PolicyOf(LatestRelease)
	for release := range LatestRelease {
		different(changed, latest, PolicyOf(release))
	}
	for _, s := range Settings() {
		p := latest
		for n := range int64(3) {
			s.put(&p, n)
			different(changed, latest, p)
		}
	}
	for f := range reflect.TypeFor[Policy]().Fields() {
		assert.True(t, changed[f.Name], "Policy.%s has no row in Settings, and no release sets it", f.Name)
	}
}

// different collects the fields in which two policies differ.
func different(changed map[string]bool, a, b Policy) {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		if !x.Field(i).Equal(y.Field(i)) {
			changed[x.Type().Field(i).Name] = true
		}
	}
}
