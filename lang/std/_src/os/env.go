package os

import (
	"errors"
	"strings"
	"sync"
	"syscall"
)

// environment is the process's own copy of the host's variables: what the
// program changes, nobody else sees.
type environment struct {
	mu   sync.RWMutex
	once sync.Once
	list []string       // key=value, empty where one was unset
	at   map[string]int // where a key is in list
}

var env environment

// environ returns the host's variables.
func environ() []string

// missed tells the host that a variable is not there: it may be one that it keeps back.
func missed(key string)

// load copies the host's variables on first use. Of a key that is there twice
// the first counts.
func (e *environment) load() {
	e.list = environ()
	e.at = make(map[string]int)
	for i, entry := range e.list {
		key, _, ok := strings.Cut(entry, "=")
		if _, again := e.at[key]; !ok || again {
			e.list[i] = ""
		} else {
			e.at[key] = i
		}
	}
}

// Environ returns the variables, each as "key=value".
func Environ() []string {
	env.once.Do(env.load)
	env.mu.RLock()
	defer env.mu.RUnlock()
	all := make([]string, 0, len(env.list))
	for _, entry := range env.list {
		if entry != "" {
			all = append(all, entry)
		}
	}
	return all
}

// Getenv returns the value of a variable, empty if it is not set.
func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

// LookupEnv returns the value of a variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	env.once.Do(env.load)
	env.mu.RLock()
	defer env.mu.RUnlock()
	i, ok := env.at[key]
	if !ok || key == "" {
		missed(key)
		return "", false
	}
	return env.list[i][len(key)+1:], true
}

// Setenv sets a variable.
func Setenv(key, value string) error {
	env.once.Do(env.load)
	if key == "" || strings.ContainsAny(key, "=\x00") || strings.Contains(value, "\x00") {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	env.mu.Lock()
	defer env.mu.Unlock()
	i, ok := env.at[key]
	if !ok {
		i = len(env.list)
		env.list = append(env.list, "")
		env.at[key] = i
	}
	env.list[i] = key + "=" + value
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error {
	env.once.Do(env.load)
	env.mu.Lock()
	defer env.mu.Unlock()
	if i, ok := env.at[key]; ok {
		env.list[i] = ""
		delete(env.at, key)
	}
	return nil
}

// Clearenv removes all variables.
func Clearenv() {
	env.once.Do(env.load)
	env.mu.Lock()
	defer env.mu.Unlock()
	env.list, env.at = nil, make(map[string]int)
}

// ExpandEnv is Expand with the variables of the environment.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces ${name} and $name in s by what mapping says of the name. Of
// what is wrongly written, such as ${}, nothing remains; a $ without a name
// stays.
func Expand(s string, mapping func(string) string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '$')
		if i < 0 || i == len(s)-1 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		name, length := variable(s[i+1:])
		switch {
		case name != "":
			b.WriteString(mapping(name))
		case length == 0:
			b.WriteByte('$')
		}
		s = s[i+1+length:]
	}
}

// variable returns the name that s, which is not empty, begins with, and how
// many bytes to step over.
func variable(s string) (name string, length int) {
	switch {
	case s[0] == '{':
		return braced(s)
	case special(s[0]):
		return s[:1], 1
	}
	for length < len(s) && wordByte(s[length]) {
		length++
	}
	return s[:length], length
}

func braced(s string) (name string, length int) {
	end := strings.IndexByte(s, '}')
	switch {
	case end < 0:
		return "", 1
	case end == 1:
		return "", 2
	}
	return s[1:end], end + 1
}

// special reports whether c alone is a variable of the shell.
func special(c byte) bool { return strings.IndexByte("*#$@!?-0123456789", c) >= 0 }

func wordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// UserCacheDir returns the directory for what programs can make again: $XDG_CACHE_HOME, or
// .cache in the user's.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns the directory for settings: $XDG_CONFIG_HOME, or .config in the user's.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

// userDir returns the directory that a variable names, or one below $HOME.
func userDir(key, below string) (string, error) {
	dir, home := Getenv(key), Getenv("HOME")
	switch {
	case dir == "" && home == "":
		return "", errors.New("neither $" + key + " nor $HOME are defined")
	case dir == "":
		return home + below, nil
	case dir[0] != PathSeparator:
		return "", errors.New("path in $" + key + " is relative")
	}
	return dir, nil
}

// UserHomeDir returns the user's directory, $HOME.
func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}
