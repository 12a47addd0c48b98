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
	event.Named: {
		what: whatNamed,
		note: noteNamed,
		why: []reason{
			{language, "The name is the expression in the source of the call, with the values of its indices.", nil},
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

func noteLabel(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Label().Labels == 0 {
		return say(dst, "none")
	}
	return say(dst, n.quoted(e.Label().Labels))
}

func whatTask(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Task().Ended {
		return say(dst, "end task")
	}
	return say(dst, "new task")
}

func noteTask(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Task().Parent == 0 {
		return say(dst, n.task(e.Task().Task))
	}
	return say(dst, "%s, part of %s", n.task(e.Task().Task), n.task(e.Task().Parent))
}

func whatRegion(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	if e.Region().Ended {
		return say(dst, "end region")
	}
	return say(dst, "region")
}

func noteRegion(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Region().Task == 0 {
		return say(dst, n.quoted(e.Region().Name))
	}
	dst = say(dst, "%s, for %s", n.quoted(e.Region().Name), n.task(e.Region().Task))
	if t, ok := n.deeds.tasks[e.Region().Task]; ok && !e.Region().Ended {
		dst = say(dst, ", begun %v ago", brief(e.T.Sub(t.at)))
	}
	return dst
}

func noteLog(dst []byte, n *names, _ *line, e *event.Event) []byte {
	if e.Log().Category != 0 {
		dst = say(dst, "%s: ", n.quoted(e.Log().Category))
	}
	dst = say(dst, n.quoted(e.Log().Message))
	if e.Log().Task == 0 {
		return dst
	}
	return say(dst, ", for %s", n.task(e.Log().Task))
}

func whatNamed(dst []byte, n *names, _ *line, e *event.Event) []byte {
	return say(dst, "name %s", n.lock("lock", e.Named().Thing))
}

func noteNamed(dst []byte, _ *names, _ *line, e *event.Event) []byte {
	return say(dst, "a %s", e.Named().What.String())
}
