import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import {
  createContactFlowFunction,
  defineFlowAction,
} from '../../../../functions/runtime/events/connect.ts';
import { contactFlowEvent } from '../../../support/events/contact-flow-event.ts';
import { lambdaContext } from '../../../support/events/lambda-events.ts';

const logged: unknown[] = [];
beforeEach(() => {
  logged.length = 0;
  for (const method of ['info', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: unknown) => {
      logged.push(line);
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

const say = defineFlowAction(
  z.object({ word: z.string() }),
  async ({ word }, contact, services: { greeting: string }) => ({
    kind: 'said',
    words: `${services.greeting} ${word}`,
    who: contact.address ?? 'nobody',
    channel: contact.channel,
  }),
);
const setUpConnectFunction = (warmUp?: () => Promise<unknown>) => {
  let built = 0;
  const handler = createContactFlowFunction({
    actions: { say },
    services: () => {
      built += 1;
      return { greeting: 'xin' };
    },
    ...(warmUp && { warmUp }),
  });
  return { ask: (event: unknown) => handler(event, lambdaContext), built: () => built };
};

const greeting = { action: 'say', word: 'chào' };

describe('contact flow function', () => {
  test('the contact flow function runs the action named in the request and creates its services once', async () => {
    const { ask, built } = setUpConnectFunction();
    const event = contactFlowEvent(greeting, { from: '+84912345678' });
    const answer = { kind: 'said', words: 'xin chào', who: '+84912345678', channel: 'voice' };
    expect([await ask(event), await ask(event)]).toEqual([answer, answer]);
    expect(built()).toBe(1);
  });

  test.each([
    [null, 'VOICE', 'nobody', 'voice'],
    [null, 'CHAT', 'nobody', 'chat'],
    ['anonymous', 'VOICE', 'anonymous', 'voice'],
  ] as const)(
    'the contact flow function reads the caller’s number and the channel of a contact: %s, %s',
    async (from, channel, who, expected) => {
      const answer = await setUpConnectFunction().ask(
        contactFlowEvent(greeting, { from, channel }),
      );
      expect([answer['who'], answer['channel']]).toEqual([who, expected]);
    },
  );

  test('the contact flow function answers even if warming up a service failed', async () => {
    const { ask } = setUpConnectFunction(() => Promise.reject(new Error('KMS is away')));
    expect((await ask(contactFlowEvent(greeting)))['kind']).toBe('said');
  });

  test('the contact flow function logs contact, action, result and duration of each request', async () => {
    await setUpConnectFunction().ask(contactFlowEvent(greeting, { contact: 'a-contact' }));
    expect(logged).toEqual([
      { contact: 'a-contact', action: 'say', kind: 'said', ms: expect.any(Number) },
    ]);
  });
});

describe('failing contact flow requests', () => {
  test.each([
    ['an unknown action', contactFlowEvent({ action: 'constructor' }), 'a-call'],
    ['a missing action', contactFlowEvent({ word: 'chào' }), 'a-call'],
    ['a missing parameter', contactFlowEvent({ action: 'say' }), 'a-call'],
    [
      'an oversized response',
      contactFlowEvent({ ...greeting, word: 'à'.repeat(17_000) }),
      'a-call',
    ],
    ['an event of another service', { Records: [{ body: '0912345678' }] }, 'unknown'],
  ])(
    'the contact flow function throws because of %s and logs the contact but no content',
    async (_, event, contact) => {
      await expect(setUpConnectFunction().ask(event)).rejects.toThrow();
      expect(logged).toMatchObject([{ contact }]);
      expect(JSON.stringify(logged)).not.toMatch(/chào|912345678/);
    },
  );
});
