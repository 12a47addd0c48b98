package context

import "internal/dyn"

// WithValue returns a child of parent in which key has the value val.
func WithValue(parent Context, key, val any) Context {
	mustParent(parent)
	if key == nil {
		panic("nil key")
	}
	if !dyn.Comparable(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return lookup(c.Context, key)
}

func (c *valueCtx) String() string {
	return name(c.Context) + ".WithValue(" + show(c.key) + ", " + show(c.val) + ")"
}

// show prints a key or a value without fmt, of which context is independent.
func show(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return dyn.TypeName(v)
}

// lookup climbs from c to the context that has the key, in a loop as far as
// the contexts are our own.
func lookup(c Context, key any) any {
	for {
		switch ctx := c.(type) {
		case *valueCtx:
			if key == ctx.key {
				return ctx.val
			}
			c = ctx.Context
		case *cancelCtx:
			if key == &cancelCtxKey {
				return ctx
			}
			c = ctx.Context
		case *timerCtx:
			if key == &cancelCtxKey {
				return &ctx.cancelCtx
			}
			c = ctx.Context
		case withoutCancelCtx:
			if key == &cancelCtxKey {
				return nil // what is above does not cancel what is below
			}
			c = ctx.c
		case backgroundCtx, todoCtx:
			return nil
		default:
			return c.Value(key)
		}
	}
}
