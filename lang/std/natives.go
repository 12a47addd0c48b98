package std

import (
	"maps"

	"github.com/gmpsim/gmpsim/lang/native"
)

// Natives returns the host's side of every declaration without a body in the
// texts, by the name that lang/native describes.
func Natives() map[string]native.Func {
	all := make(table)
	for _, part := range []table{
		runtimeNatives(), workNatives(), pprofNatives(), syncNatives(), poolNatives(), atomicNatives(), timerNatives(), timeNatives(),
		osNatives(), fileNatives(), pathNatives(),
		dynNatives(), storeNatives(), orderNatives(), fmtNatives(), stringsNatives(), bytesNatives(), strconvNatives(), tabwriterNatives(),
		unicodeNatives(), utf8Natives(), curveNatives(), mathNatives(), bitsNatives(), randNatives(),
		annotateNatives(), coroNatives(), mirrorNatives(), jsonNatives(), encodingNatives(),
		digestNatives(), regexpNatives(), cmplxNatives(),
	} {
		maps.Copy(all, part)
	}
	return withReach(all)
}
