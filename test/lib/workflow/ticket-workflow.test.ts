import { expect, test } from 'vitest';
import {
  readStateMachineDefinition,
  validateStateMachine,
} from '../../support/assembly/state-machine-definition.ts';
import { synthStacks } from '../../support/assembly/synth.ts';

const definition = readStateMachineDefinition(
  synthStacks('dev').Ticketing.template,
  'JourneyTicketWorkflow',
);

test('the ticket workflow equals its reviewed golden file', async () => {
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../golden/ticket-workflow.asl.json');
});

test('the ticket workflow is valid Amazon States Language', () => {
  expect(validateStateMachine(definition)).toEqual([]);
});

test('the validator for Amazon States Language reports a missing start state', () => {
  expect(validateStateMachine({ ...definition, StartAt: 'Nowhere' })).not.toEqual([]);
});
