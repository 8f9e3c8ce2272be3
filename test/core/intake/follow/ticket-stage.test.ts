import { expect, test } from 'vitest';
import { findTicketStage } from '../../../../core/intake/follow/ticket-stage.ts';

test.each([
  ['new', 'received'],
  ['triage', 'received'],
  ['returned', 'received'],
  ['assigned', 'forwarded'],
  ['in-progress', 'processing'],
  ['extended', 'processing'],
  ['in-review', 'processing'],
  ['reopened', 'processing'],
  ['answered', 'answered'],
  ['closed', undefined],
  ['refused', undefined],
  ['merged', undefined],
  ['referred', undefined],
] as const)('a ticket with the status %s has reached the stage %s', (status, stage) => {
  expect(findTicketStage(status, { isUnitKnown: false })).toBe(stage);
  expect(findTicketStage(status, { isUnitKnown: true })).toBe(stage);
});

test('a ticket that waits for the citizen is shown as received to readers who may not see its unit', () => {
  expect(findTicketStage('waiting', { isUnitKnown: false })).toBe('received');
  expect(findTicketStage('waiting', { isUnitKnown: true })).toBe('processing');
});
