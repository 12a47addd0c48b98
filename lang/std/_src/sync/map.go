package sync

// A Map is a map that goroutines may share.
//
// The real one is a trie with atomics; this one is a map under a mutex, which
// gives the same results. No method calls the program while it holds the lock.
type Map struct {
	_ noCopy

	mu      Mutex
	entries map[any]any
}

// Load returns the value of key.
func (m *Map) Load(key any) (value any, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, ok = m.entries[key]
	return value, ok
}

// Store sets the value of key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// Clear deletes all entries.
func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	clear(m.entries)
}

// LoadOrStore returns the value of key if there is one, else it stores value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if actual, loaded = m.entries[key]; loaded {
		return actual, true
	}
	m.set(key, value)
	return value, false
}

// LoadAndDelete deletes key and returns the value it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	value, loaded = m.entries[key]
	delete(m.entries, key)
	return value, loaded
}

// Delete deletes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value of key and returns the one before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	previous, loaded = m.entries[key]
	m.set(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value of key to new if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value, ok := m.entries[key]; !ok || value != old {
		return false
	}
	m.set(key, new)
	return true
}

// CompareAndDelete deletes key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if value, ok := m.entries[key]; !ok || value != old {
		return false
	}
	delete(m.entries, key)
	return true
}

// Range calls f for each entry, in no particular order, until f returns false.
// An entry that f or another goroutine deletes before its turn is left out.
func (m *Map) Range(f func(key, value any) bool) {
	for _, key := range m.keys() {
		if value, ok := m.Load(key); ok && !f(key, value) {
			return
		}
	}
}

func (m *Map) keys() []any {
	m.mu.Lock()
	defer m.mu.Unlock()
	keys := make([]any, 0, len(m.entries))
	for key := range m.entries {
		keys = append(keys, key)
	}
	return keys
}

func (m *Map) set(key, value any) {
	if m.entries == nil {
		m.entries = make(map[any]any)
	}
	m.entries[key] = value
}
