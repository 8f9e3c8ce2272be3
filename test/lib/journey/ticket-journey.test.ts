import { expect, test } from 'vitest';
import { asl, faultsOf } from '../../support/asl.ts';
import { synth } from '../../support/synth.ts';

const definition = asl(synth('dev').Ticketing.template, 'JourneyTicketJourney');

test('the journey is the one that was reviewed', async () => {
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../golden/ticket-journey.asl.json');
});

test('the journey is valid Amazon States Language', () => {
  expect(faultsOf(definition)).toEqual([]);
});

test('the validator would have noticed a dangling state', () => {
  expect(faultsOf({ ...definition, StartAt: 'Nowhere' })).not.toEqual([]);
});
