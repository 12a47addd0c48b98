package view

import "strings"

// reasons returns why the events of l happened, each reason once. A detail
// that only repeats its head has none to add.
func (n *names) reasons(l *line) []reason {
	var list []reason
	seen := map[string]bool{}
	for i := range l.events {
		e := &l.events[i]
		if i > 0 && wordings[e.Kind].plain {
			continue
		}
		for _, r := range n.reasonsOf(l, e) {
			if !seen[r.text] {
				seen[r.text] = true
				list = append(list, r)
			}
		}
	}
	return list
}

// why appends the reasons of l as rows below it.
func (p *page) why(dst []byte, n *names, l *line) []byte {
	if l.output != nil {
		return dst
	}
	indent := timeWidth + p.ids[0] + p.ids[1] + p.ids[2] + 2 + 2*len(p.gap)
	for _, r := range n.reasons(l) {
		label := "*" + string(r.mark) + "* "
		rows := p.wrap(label+n.ruling.fill(r.text), p.width-indent)
		rows[0] = p.palette.mark.text(label) + p.palette.dim.text(strings.TrimPrefix(rows[0], label))
		for i, row := range rows {
			if i > 0 {
				row = p.palette.dim.text(row)
			}
			dst = append(append(appendBlanks(dst, indent), row...), '\n')
		}
	}
	return dst
}

// wrap breaks s between words into rows of at most width columns.
func (p *page) wrap(s string, width int) []string {
	var rows []string
	row := ""
	for _, word := range strings.Split(s, " ") {
		if row != "" && p.columns(row)+1+p.columns(word) > width {
			rows = append(rows, row)
			row = ""
		}
		if row != "" {
			row += " "
		}
		row += word
	}
	return append(rows, row)
}
