package truth

import "github.com/gmpsim/gmpsim/sim/event"

// all returns the claims about all kinds.
func all() map[event.Kind]claims {
	all := map[event.Kind]claims{}
	for _, subject := range []map[event.Kind]claims{
		searchClaims, findClaims, goroutineClaims, threadClaims, kernelClaims, coreClaims, memoryClaims,
		chanClaims, timerClaims, fightClaims, syncClaims, userClaims(),
	} {
		for k, c := range subject {
			all[k] = c
		}
	}
	return all
}

// unheld are kinds whose words are not held against the state so far.
func unheld() map[event.Kind]bool {
	return map[event.Kind]bool{
		event.Named: true, event.RLock: true, event.RUnlock: true, event.WLock: true, event.WUnlock: true, event.Panic: true,
		event.Goexit: true, event.DeferCall: true, event.Abort: true, event.Recover: true, event.Recovered: true, event.Carry: true,
		event.Fatal: true, event.MapRange: true, event.Walk: true, event.RemoveP: true, event.Value: true,
		event.PoolGet: true, event.PoolPut: true, event.PoolClear: true,
	}
}
