import { expect, test } from 'vitest';
import { asl, faultsOf } from '../../support/asl.ts';
import { synth } from '../../support/synth.ts';

const definition = asl(synth('dev').Ticketing.template, 'JourneyTicketJourney');

test('the ticket workflow equals its reviewed golden file', async () => {
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../golden/ticket-journey.asl.json');
});

test('the ticket workflow is valid Amazon States Language', () => {
  expect(faultsOf(definition)).toEqual([]);
});

test('the Amazon States Language validator finds a missing start state', () => {
  expect(faultsOf({ ...definition, StartAt: 'Nowhere' })).not.toEqual([]);
});
