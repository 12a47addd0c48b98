// All imports that cannot be had are told at once, with a way round where there is one, and so are other mistakes.
package main

import (
	"C"            // ERROR "package C is not simulated\nwrite it in Go"
	"database/sql" // ERROR "package database/sql is not simulated\nuse work.Net"
	"fmt"
	"net"       // ERROR "use work.Net of github.com/gmpsim/gmpsim/work"
	"net/http"  // ERROR "use work.Net of github.com/gmpsim/gmpsim/work"
	"os/exec"   // ERROR "use work.Syscall"
	"os/signal" // ERROR "a simulated program gets no signals"
	"reflect"   // ERROR "type switch"
	"testing"   // ERROR "call the functions from main"

	"example.com/some/module" // ERROR "copy the parts that you need"
	"internal/abi"            // ERROR "only the standard library"
)

func main() {
	resp, err := http.Get("http://localhost") // what comes of an import that failed is no mistake
	fmt.Println(resp.Status, err, module.F(1), reflect.TypeOf(1))
	var t *testing.T
	t.Log(net.IP{}, exec.Command("ls"), sql.ErrNoRows, abi.X, C.puts)
	signal.Ignore()
	var s string = 1     // ERROR "cannot use 1"
	fmt.Println(nothing) // ERROR "undefined: nothing"
}
