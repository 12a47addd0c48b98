// Package sim is the machine: Go's scheduler as a discrete-event simulation.
package sim

//go:generate go run ./internal/eventgen
