import { describe, expect, test } from 'vitest';
import { createEmergencyFlow } from '../../../../lib/contact-center/flows/emergency.ts';
import { flowsWith } from './compiled-flows.ts';
import { long, nobody, type Scenario, toCallOptions } from './scenario.ts';
import { type LedCall, lead } from './simulated-call.ts';

type LimitedScenario = Omit<Scenario, 'day'> & { surge?: string };

/** Runs a call from a number that exceeds its hourly call limit. */
const callOverLimit = ({ surge = 'normal', ...scenario }: LimitedScenario) =>
  lead(toCallOptions({ ...scenario, day: { isLimited: true, surge } }, 'vi'));
const playedPrompts = ({ prompts }: LedCall): string[] => prompts.map(({ key = '' }) => key);
const ticketsOf = ({ callFunction }: LedCall) => [...callFunction.tickets.values()];
const announcements = ['Emergency despite the limit', 'Say that there is a limit'];

describe('a number over its call limit', () => {
  test('hears the emergency key in all languages first, then the limit and no menu', async () => {
    const call = await callOverLimit({ keys: [] });
    expect(call.prompts.slice(0, 2)).toMatchObject([{ key: 'emergency' }, { key: 'limited' }]);
    expect(call.prompts[0]?.lang).toBeUndefined();
    expect(playedPrompts(call).filter((key) => key.startsWith('menu-'))).toEqual([]);
    expect(call.end.kind).toBe('agent');
  });

  test.each(announcements)('reaches 115 by key 9 during “%s”', async (announcement) => {
    const actionKeys = { [announcement]: '9' };
    const advised = await callOverLimit({ keys: [], actionKeys, conditions: { open: false } });
    expect(playedPrompts(advised)).toContain('dial-115');
    expect(ticketsOf(advised)).toMatchObject([{ service: 'health' }]);
    expect(advised.end.kind).toBe('agent');
    const flows = flowsWith(createEmergencyFlow('+84115'));
    const transferred = await callOverLimit({ keys: [], actionKeys, flows });
    expect(transferred.end).toMatchObject({ kind: 'emergency', number: '+84115' });
  });

  test('has a ticket after it stayed silent and hung up in the queue', async () => {
    const options = toCallOptions({ keys: [], day: { isLimited: true }, conditions: long }, 'vi');
    const call = await lead({
      ...options,
      script: { ...options.script, hangUpAt: { seconds: 60 } },
    });
    expect(call.steps.map(({ action }) => action)).toContain('Into the queue');
    expect(call.end.kind).toBe('hung-up');
    expect(ticketsOf(call)).toMatchObject([{ service: 'other', from: '+84912345678' }]);
  });

  test('has a ticket after it stayed silent while nobody was there', async () => {
    expect(ticketsOf(await callOverLimit({ keys: [], conditions: nobody }))).toHaveLength(1);
  });

  test.each(announcements)(
    'reaches an operator in surge mode “self-registration” by key 0 during “%s”',
    async (announcement) => {
      const actionKeys = { [announcement]: '0' };
      const call = await callOverLimit({ keys: [], surge: 'self-registration', actionKeys });
      expect([call.end.kind, ticketsOf(call).length]).toEqual(['agent', 1]);
    },
  );

  test('is offered a callback in surge mode “self-registration” without key 0', async () => {
    const call = await callOverLimit({ keys: ['1'], surge: 'self-registration' });
    expect(call.end.kind).toBe('callback');
  });
});
