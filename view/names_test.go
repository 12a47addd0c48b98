package view_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// Symbols of the worker and the tasks below.
const (
	symWorker = 2 + iota
	symLabels
	symResize
	symRun
	symQueue
	symSize
)

var poolNames = symbols{"main.main", "main.worker", "worker=1", "resize", "run", "queue", "2 left"}

// onePool is a pool of one worker: main submits two tasks, each of which the
// worker runs and ends.
func onePool(m *sim.Machine) sim.Script {
	queue := m.NewChan(2, symQueue)
	worker := sim.Script{sim.SetLabels(symLabels)}
	main := sim.Script{sim.Go(nil, symWorker)}
	for task := int64(1); task <= 2; task++ {
		main = append(main, sim.BeginTask(task, 0, symResize), sim.Send(queue, sim.Int(task)))
		worker = append(worker, sim.Recv(queue), sim.BeginRegion(task, symRun), sim.Burn(20*event.Microsecond), sim.Gosched(),
			sim.EndRegion(task, symRun), sim.EndTask(task))
	}
	main[0] = sim.Go(append(worker, sim.SetLabels(0)), symWorker)
	return append(main, sim.BeginTask(3, 2, symResize), sim.Log(3, symQueue, symSize), sim.Gosched(), sim.Gosched(), sim.Gosched())
}

func nameLessons() []lesson {
	return []lesson{{"which-task", 1, view.Options{}, poolNames, onePool}}
}

// Which task did a worker run, how long had it waited, and for what?
func TestBillOfTasks(t *testing.T) {
	b, counts := view.NewBill(), event.Counts{}
	m, err := sim.New(sim.Config{Procs: 1, Listen: event.Each(b.Listen, counts.Listen)})
	require.NoError(t, err)
	m.Start(onePool(m), 1)
	m.Run()
	b.End(m.Now())
	got := b.Text(append(symbols{""}, poolNames...), 100) + view.Summary(&counts)
	golden.Equal(t, "testdata/bill-of-tasks.txt", got)
}
