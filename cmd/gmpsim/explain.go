package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// explainOptions are the flags of gmpsim explain: the rules and costs whose values it gives.
type explainOptions struct {
	policyOptions
	costs string
}

func (a *app) explainCommand() *cobra.Command {
	var o explainOptions
	cmd := &cobra.Command{
		Use:   "explain [TOPIC]",
		Short: "Explain a kind of event, a state, a step, a rule or a cost",
		Long: `Explain one topic: a row of the tables by which the scheduler goes, a kind of
event, a state of a G, M or P, a reason to wait, a rule or a cost. It says what the topic means, which
function of the runtime does the same, why it happens, and which scenario shows it.
Without a topic it lists all of them.`,
		Example: "  gmpsim explain steal\n  gmpsim explain chan receive\n  gmpsim explain global --go 1.4\n  gmpsim explain costs",
		ValidArgsFunction: func(_ *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			all, err := o.topics()
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return topicNames(all), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.explainTopics(o, strings.Join(args, " ")) },
	}
	o.policyOptions.declare(cmd.Flags())
	o.policyOptions.complete(cmd)
	cmd.Flags().StringVar(&o.costs, "costs", "", "`file` of costs whose values to give")
	return cmd
}

// topics returns all topics, with the values that the flags say: the rows of the step tables first.
func (o *explainOptions) topics() (all []view.Topic, err error) {
	r := rules.Latest()
	if r.Policy, err = o.policy(); err != nil {
		return nil, err
	}
	costs := rules.DefaultCosts()
	if o.costs != "" {
		if costs, err = readCosts(o.costs); err != nil {
			return nil, err
		}
	}
	r.Slice = costs.Slice
	for _, s := range sim.Steps() {
		all = append(all, view.Topic{Family: stepFamily(s), Name: s.Name, Runtime: s.Runtime, Meaning: view.Sentenced(s.Doc)})
	}
	return append(all, view.Topics(r, &costs)...), nil
}

// stepFamily is what a step's table is called.
func stepFamily(s sim.Step) string { return "step of " + s.Table }

// explainTopics writes what there is about a topic, or all topics.
func (a *app) explainTopics(o explainOptions, name string) error {
	all, err := o.topics()
	if err != nil {
		return err
	}
	var b strings.Builder
	found := slices.DeleteFunc(slices.Clone(all), func(t view.Topic) bool { return !strings.EqualFold(t.Name, name) })
	family := slices.DeleteFunc(slices.Clone(all), func(t view.Topic) bool {
		return !strings.EqualFold(t.Family, name) && !strings.EqualFold(t.Family+"s", name)
	})
	switch {
	case name == "":
		listTopics(&b, all)
	case len(found) > 0:
		for i, t := range found {
			if i > 0 {
				b.WriteByte('\n')
			}
			explainTopic(&b, t, min(a.width, mostMessage))
		}
	case len(family) > 0:
		for _, t := range family {
			fmt.Fprintln(&b, besides(fmt.Sprintf("%-18s", t.Name), len(t.Name), topicLine(t), 19))
		}
	default:
		return unknownTopic(name, all)
	}
	_, err = io.WriteString(a.stdout, b.String())
	return err
}

// topicLine is a topic in the list of its family.
func topicLine(t view.Topic) string {
	if t.Value != "" {
		return t.Value + ": " + t.Meaning
	}
	return t.Meaning
}

// listTopics writes the names of all topics, a paragraph for each family. Costs are many: they have a list of their own.
func listTopics(b *strings.Builder, all []view.Topic) {
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Family == all[0].Family {
			n++
		}
		text := strings.Join(topicNames(all[:n]), ", ")
		if all[0].Family == view.FamilyCost {
			text = fmt.Sprintf("%d, such as %s; gmpsim explain costs lists them", n, strings.Join(topicNames(all[n-5:n]), ", "))
		}
		fmt.Fprintln(b, foldedLine(all[0].Family+": "+text, mostMessage, "  "))
		all = all[n:]
	}
}

func topicNames(all []view.Topic) (names []string) {
	for _, t := range all {
		names = append(names, t.Name)
	}
	return names
}

// explainTopic writes all about a topic.
func explainTopic(b *strings.Builder, t view.Topic, width int) {
	head := t.Name + ", " + t.Family
	if t.Runtime != "" {
		head += ": " + t.Runtime
	}
	fmt.Fprintln(b, head)
	row := func(text string) { fmt.Fprintln(b, "  "+foldedLine(text, width-2, "  ")) }
	row(t.Meaning)
	if t.Value != "" {
		row("It is " + t.Value + ".")
	}
	for _, r := range t.Reasons {
		row("*" + r.Mark + "* " + r.Text)
	}
	if see := shownBy(t); see != "" {
		row("See it: " + see)
	} else {
		row("No scenario shows it.")
	}
}

// unknownTopic says that there is no such topic, and which are near.
func unknownTopic(name string, all []view.Topic) error {
	var near []string
	names := topicNames(all)
	for range 3 {
		n := nearest(strings.ToLower(name), names)
		if n == "" {
			break
		}
		near = append(near, n)
		names = slices.DeleteFunc(names, func(s string) bool { return s == n })
	}
	for _, n := range names {
		if len(near) < 3 && len(name) > 2 && strings.Contains(strings.ToLower(n), strings.ToLower(name)) && !slices.Contains(near, n) {
			near = append(near, n)
		}
	}
	if len(near) > 0 {
		return fmt.Errorf("there is no topic %q; did you mean %s?", name, strings.Join(near, " or "))
	}
	return fmt.Errorf("there is no topic %q (gmpsim explain lists all)", name)
}
