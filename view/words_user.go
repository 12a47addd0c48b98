package view

import "github.com/gmpsim/gmpsim/sim/event"

// The words for what a program says of itself.

func noteLabel(n *names, _ *line, e *event.Event) string {
	if e.A == 0 {
		return "none"
	}
	return n.quoted(e.A)
}

func whatTask(_ *names, _ *line, e *event.Event) string {
	if e.D == 1 {
		return "end task"
	}
	return "new task"
}

func noteTask(n *names, _ *line, e *event.Event) string {
	if e.B == 0 {
		return n.task(e.A)
	}
	return n.task(e.A) + ", part of " + n.task(e.B)
}

func whatRegion(_ *names, _ *line, e *event.Event) string {
	if e.C == 1 {
		return "end region"
	}
	return "region"
}

func noteRegion(n *names, _ *line, e *event.Event) string {
	if e.A == 0 {
		return n.quoted(e.B)
	}
	text := n.quoted(e.B) + ", for " + n.task(e.A)
	if t, ok := n.deeds.tasks[e.A]; ok && e.C == 0 {
		text += ", begun " + brief(e.T.Sub(t.at)) + " ago"
	}
	return text
}

func noteLog(n *names, _ *line, e *event.Event) string {
	text := n.quoted(e.C)
	if e.B != 0 {
		text = n.quoted(e.B) + ": " + text
	}
	if e.A == 0 {
		return text
	}
	return text + ", for " + n.task(e.A)
}

var (
	whyLabel = []reason{{language, "Labels name a goroutine for whoever looks on; the scheduler does not look at them.", nil}}
	whyTask  = []reason{
		{language, "The work that the task stands for is done.", func(e *event.Event) bool { return e.D == 1 }},
		{language, "A task names work that goes from goroutine to goroutine; from here to its first region it waits for somebody to do it.", nil},
	}
	whyRegion = []reason{
		{language, "A region ends in the goroutine where it began.", func(e *event.Event) bool { return e.C == 1 }},
		{language, "What this goroutine does until the region ends is done for it, and its waiting, too.", nil},
	}
	whyLog = []reason{{language, "A message for whoever looks on.", nil}}
)
