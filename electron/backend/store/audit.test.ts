import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestStore } from '../backend.fixture.ts';

const ROWS = 12;

function filled() {
  const { db, store } = openTestStore();
  for (let i = 1; i <= ROWS; i += 1) store.audit.append('event-applied', `matter ${i}`, '2026-11-23T01:00:00Z');
  return { db, store };
}

describe('the audit chain', () => {
  it('holds when nobody touched it', () => {
    const { store } = filled();
    expect(store.audit.firstBroken()).toBeNull();
  });

  it('names the first row that was edited, moved or taken out of the middle', () => {
    const { db, store } = filled();
    const position = fc.integer({ min: 1, max: ROWS - 1 });
    const column = fc.constantFrom('at', 'kind', 'subject', 'prev_hash', 'hash');
    fc.assert(
      fc.property(position, fc.option(column), (at, edited) => {
        db.exec('savepoint before');
        if (edited === null) db.prepare('delete from audit where position = ?').run(at);
        else db.prepare(`update audit set ${edited} = 'x' where position = ?`).run(at);
        // A changed hash shows at its own row, a missing row where it should have been.
        const found = store.audit.firstBroken();
        db.exec('rollback to before; release before');
        expect(found).toBe(at);
      }),
      { numRuns: 60 },
    );
    expect(store.audit.firstBroken()).toBeNull();
  });
});
