package main

// Symbol implements view.Symbols. A program that runs makes names of its own,
// for tasks and labels, which only its process knows.
func (p *program) Symbol(sym int32) string {
	if p.proc == nil {
		return p.code.Symbol(sym)
	}
	return p.proc.Symbol(sym)
}

// Position implements view.Symbols.
func (p *program) Position(pos int32) string { return p.code.Position(pos) }
