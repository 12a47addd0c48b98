package load

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
)

// knownDebug are the names of all GODEBUG settings that Go 1.26 knows. A program may set
// any of them, though most concern packages that it does not have here.
const knownDebug = `
	allowmultiplevcs asynctimerchan containermaxprocs cryptocustomrand dataindependenttiming decoratemappings
	embedfollowsymlinks execerrdot fips140 fips140ems gocachehash gocachetest gocacheverify gotestjsonbuildtext
	gotypesalias htmlmetacontenturlescape http2client http2debug http2server httpcookiemaxnum httplaxcontentlength
	httpmuxgo121 httpservecontentkeepheaders installgoroot jstmpllitinterp multipartfiles multipartmaxheaders
	multipartmaxparts multipathtcp netdns netedns0 panicnil randautoseed randseednop rsa1024min tarinsecurepath
	tls10server tls3des tlsmaxrsasize tlsmlkem tlsrsakex tlssecpmlkem tlssha1 tlsunsafeekm updatemaxprocs
	urlmaxqueryparams urlstrictcolons winreadlinkvolume winsymlink x509keypairleaf x509negativeserial x509rsacrt
	x509sha1 x509sha256skid x509usefallbackroots x509usepolicies zipinsecurepath
`

// checkDebug says what the go command finds wrong with what follows //go:debug in a line.
// Mirrors ParseGoDebug and CheckGodebug of cmd/go.
func checkDebug(line string) (key, value string, err error) {
	key, value, pair := strings.Cut(strings.TrimSpace(line), "=")
	switch {
	case !pair:
		return "", "", errors.New("missing key=value")
	case strings.ContainsAny(key, " \t"):
		return "", "", errors.New("key contains space")
	case strings.ContainsAny(value, " \t"):
		return "", "", errors.New("value contains space")
	case strings.Contains(key, ","):
		return "", "", errors.New("key contains comma")
	case strings.Contains(value, ","):
		return "", "", errors.New("value contains comma")
	case key == "default":
		return key, value, checkDefault(value)
	}
	if slices.Contains(strings.Fields(knownDebug), key) {
		return key, value, nil
	}
	return "", "", fmt.Errorf("unknown //go:debug setting %q", key)
}

// checkDefault checks the value of default=.
func checkDefault(value string) error {
	line, ok := strings.CutPrefix(value, "go1.")
	if !ok || strings.Trim(line, "0123456789.") != "" || line == "" {
		return errors.New("value for default= must be goVERSION")
	}
	minor, _, _ := strings.Cut(line, ".")
	latest, _ := strconv.Atoi(strings.TrimPrefix(text.GoVersion, "go1."))
	if n, err := strconv.Atoi(minor); err != nil || n > latest {
		return fmt.Errorf("default=%s too new (gmpsim models Go 1.%d)", value, latest)
	}
	return nil
}
