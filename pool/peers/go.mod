module github.com/gmpsim/gmpsim/pool/peers

go 1.26.0

require (
	github.com/alitto/pond/v2 v2.7.1
	github.com/gmpsim/gmpsim v0.0.0
	github.com/panjf2000/ants/v2 v2.12.1
)

require golang.org/x/sync v0.24.0 // indirect

replace github.com/gmpsim/gmpsim => ../..
