import { afterAll, beforeAll, expect, test } from 'vitest';
import { continuesTurn } from '../../../shared/store/turns.ts';
import { openDynalite, type TestDatabase } from '../../support/engines.ts';

let database: TestDatabase;
beforeAll(async () => (database = await openDynalite()));
afterAll(() => database.close());

test('a turn is continued by who had the last one, and by nobody else', async () => {
  const { db } = database;
  const turn = (owner: string) => continuesTurn(db, 'detect-developments', owner);
  expect(await turn('one')).toBe(false);
  expect(await turn('one')).toBe(true);
  expect(await turn('other')).toBe(false);
  expect(await turn('one')).toBe(false);
  expect(await turn('one')).toBe(true);
});
