import { expect, test } from 'vitest';
import { listUnrevealedFields } from '../../../web/console/screens/national/export-files.ts';

const unrevealed = { hasName: false, hasContact: false };

test.each([
  ['open', unrevealed, ['name', 'phone', 'email']],
  ['two-persons', { hasName: false, hasContact: true }, ['name']],
  ['open', { hasName: true, hasContact: false }, ['phone', 'email']],
  ['open', { hasName: true, hasContact: true }, []],
  ['none', unrevealed, []],
  ['withheld', unrevealed, []],
] as const)(
  'of a sender who is %s, the fields that %j leaves sealed are %j',
  (sender, revealed, names) => {
    expect([...listUnrevealedFields(sender, revealed)]).toEqual(names);
  },
);
