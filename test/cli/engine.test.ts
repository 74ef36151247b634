import { createRequire } from 'node:module';
import { expect, it, vi } from 'vitest';
import { queryAll } from '../../shared/store/database.ts';
import { openInnerEngine } from '../support/faulty-engine.ts';

it('the embedded engine ends each read that it began', async () => {
  const { clean: db } = await openInnerEngine();
  const fromDynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const { AbstractValueIterator } = fromDynalite('abstract-level') as {
    AbstractValueIterator: { prototype: { close: () => Promise<void> } };
  };
  const closed = vi.spyOn(AbstractValueIterator.prototype, 'close');
  for (let n = 0; n < 5; n++) await queryAll(db, 'events', 'inbox');
  expect(closed).toHaveBeenCalledTimes(5);
  closed.mockRestore();
});
