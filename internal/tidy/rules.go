package tidy

// A rule is one thing that holds for the whole house.
type rule struct {
	name  string
	check func(*house) []finding
}

// houseRules are all of them. texts has the enums' texts, by their names.
func houseRules(texts map[string]func(int64) string) []rule {
	return []rule{
		{"imports", func(h *house) []finding { return imports(h, plan()) }},
		{"pages", pages},
		{"docs", docs},
		{"functions", functions},
		{"files", files},
		{"columns", wide},
		{"enums", func(h *house) []finding { return enums(h, texts) }},
		{"tables", tables},
		{"commandline", commandLine},
		{"state", state},
		{"inits", inits},
		{"exits", exits},
		{"dots", dots},
		{"names", names},
		{"unused", unused},
	}
}
