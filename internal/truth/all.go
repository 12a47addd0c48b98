package truth

import "github.com/gmpsim/gmpsim/sim/event"

// all returns the claims about all kinds.
func all() map[event.Kind]claims {
	all := map[event.Kind]claims{}
	for _, subject := range []map[event.Kind]claims{
		searchClaims, findClaims, goroutineClaims, threadClaims, kernelClaims, coreClaims, memoryClaims,
		chanClaims, timerClaims, fightClaims, syncClaims, rwClaims, panicClaims, finerClaims, poolClaims, userClaims(),
	} {
		for k, c := range subject {
			all[k] = c
		}
	}
	return all
}
