package view

import "github.com/gmpsim/gmpsim/sim/event"

// userWords are the words for what a program tells about itself.
var userWords = words{
	event.Label: {
		what: text("labels"),
		note: noteLabel,
		why: []reason{
			{language, "Labels name a goroutine for the reader of a trace; the scheduler ignores them.", nil},
		},
	},
	event.Task: {
		what: whatTask,
		note: noteTask,
		why: []reason{
			{language, "The work of the task is done.", func(e *event.Event) bool { return e.Task().Ended }},
			{language, "A task names work that several goroutines may do in turn. From here to its first region it waits for a " +
				"goroutine to do it.", nil},
		},
	},
	event.Region: {
		what: whatRegion,
		note: noteRegion,
		why: []reason{
			{language, "A region ends in the goroutine where it began.", func(e *event.Event) bool { return e.Region().Ended }},
			{language, "Until the region ends, this goroutine works for it; its waiting counts, too.", nil},
		},
	},
	event.Log: {
		what: text("log"),
		note: noteLog,
		why: []reason{
			{language, "A message for the reader of a trace.", nil},
		},
	},
}

func noteLabel(n *names, _ *line, e *event.Event) string {
	if e.Label().Labels == 0 {
		return "none"
	}
	return n.quoted(e.Label().Labels)
}

func whatTask(_ *names, _ *line, e *event.Event) string {
	if e.Task().Ended {
		return "end task"
	}
	return "new task"
}

func noteTask(n *names, _ *line, e *event.Event) string {
	if e.Task().Parent == 0 {
		return n.task(e.Task().Task)
	}
	return n.task(e.Task().Task) + ", part of " + n.task(e.Task().Parent)
}

func whatRegion(_ *names, _ *line, e *event.Event) string {
	if e.Region().Ended {
		return "end region"
	}
	return "region"
}

func noteRegion(n *names, _ *line, e *event.Event) string {
	if e.Region().Task == 0 {
		return n.quoted(e.Region().Name)
	}
	text := n.quoted(e.Region().Name) + ", for " + n.task(e.Region().Task)
	if t, ok := n.deeds.tasks[e.Region().Task]; ok && !e.Region().Ended {
		text += ", begun " + brief(e.T.Sub(t.at)) + " ago"
	}
	return text
}

func noteLog(n *names, _ *line, e *event.Event) string {
	text := n.quoted(e.Log().Message)
	if e.Log().Category != 0 {
		text = n.quoted(e.Log().Category) + ": " + text
	}
	if e.Log().Task == 0 {
		return text
	}
	return text + ", for " + n.task(e.Log().Task)
}
