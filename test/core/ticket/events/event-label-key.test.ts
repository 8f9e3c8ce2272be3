import { expect, test } from 'vitest';
import { getEventLabelKey } from '../../../../core/ticket/events/event-label-key.ts';

test('a declined correction of a published answer has its own label', () => {
  const declined = { kind: 'publication-declined' } as const;
  expect(getEventLabelKey(declined)).toBe('publication-declined');
  expect(getEventLabelKey({ ...declined, isCorrection: true })).toBe('correction-declined');
});
