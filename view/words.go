package view

import (
	"github.com/gmpsim/gmpsim/sim/event"
)

// wordings has an entry for every kind.
var wordings = collect(searchWords, goroutineWords, endWords, coroWords, kernelWords, coreWords, gcWords, stackWords,
	chanWords, syncWords, rwWords, poolWords, timerWords, userWords, measureWords, panicWords, finerWords, pollWords)

// collect puts the subjects into one table.
func collect(subjects ...words) (all [event.Kinds]wording) {
	for _, s := range subjects {
		for k, w := range s {
			all[k] = w
		}
	}
	return all
}
