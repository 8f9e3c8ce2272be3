import { describe, expect, test } from 'vitest';
import {
  initialPhoneState,
  type PhoneState,
} from '../../../../core/contact-center/model/phone-state.ts';
import { identifyCaller } from '../../../../core/contact-center/read/identify-caller.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../../../core/ticket/read/compute-hmac.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { aCaller, aLine } from '../phone-line-harness.ts';

const hash = (version = 'v1') => computeHmacHex('caller', '+84912345678', testHmac, version);
let made = 0;
const buildCallerTicket = (changes: Partial<Ticket> = {}): Ticket => {
  made += 1;
  const code = encodeTicketCode(testHmac.digest('code', `of a caller ${made}`));
  return aTicket({ code, callerHash: hash(), ...changes });
};

const anExchange = (
  known: Ticket[],
  state: PhoneState = initialPhoneState,
  usedDirectory = testDirectory,
) => {
  const line = aLine(...known);
  const lookups: string[] = [];
  let calls = 0;
  const ports = {
    ...line.ports,
    hmac: { ...testHmac, otherVersions: ['v0'] },
    phoneState: { read: async () => state },
    directory: async () => usedDirectory,
    callers: {
      newest: async (callerHash: string) => {
        lookups.push(callerHash);
        return known.filter((ticket) => ticket.callerHash === callerHash);
      },
    },
  };
  return {
    at: line.at,
    asked: lookups,
    identify: (from?: string, call?: string) => {
      calls += 1;
      return identifyCaller(aCaller(from, call ?? `call-${calls}`), ports);
    },
  };
};

describe('a caller whose number has tickets', () => {
  const older = buildCallerTicket({
    channel: 'voice',
    lang: 'km',
    areaCode: '29257',
    status: 'answered',
  });
  const newer = buildCallerTicket({ openedAt: atMinute(30), lang: 'vi', channel: 'web' });

  test('identifying a caller by number returns the language of the last call, the last area and the newest ticket', async () => {
    const { identify, at } = anExchange([older, newer]);
    at(40);
    expect(await identify()).toMatchObject({
      kind: 'known',
      lang: 'km',
      area: { code: '29254' },
      open: 1,
      last: newer.code,
      isRepeat: true,
    });
  });

  test('a second call after more than an hour does not count as a repeat call', async () => {
    const { identify, at } = anExchange([older, newer]);
    at(91);
    expect((await identify()).isRepeat).toBe(false);
  });

  test('a caller is recognized although the number was hashed under an earlier secret', async () => {
    const { identify } = anExchange([buildCallerTicket({ callerHash: hash('v0') })]);
    expect((await identify()).kind).toBe('known');
  });

  test('callers hear the number of their open tickets, capped at nine', async () => {
    const { identify } = anExchange(Array.from({ length: 14 }, () => buildCallerTicket()));
    expect((await identify()).open).toBe(9);
  });
});

describe('callers that are not identified', () => {
  test.each(['', 'anonymous', 'Restricted', '+849', '1022', 'sip:a@b.example'])(
    'a caller with the number %j is unknown, and no ticket is searched',
    async (from) => {
      const { identify, asked: lookups } = anExchange([buildCallerTicket()]);
      expect(await identify(from)).toMatchObject({ kind: 'unknown', open: 0, area: undefined });
      expect(lookups).toEqual([]);
    },
  );

  test('a caller who calls too often hears urgent announcements and reaches an operator without being identified', async () => {
    const hot = { prompt: 'hot-lockdown', until: atMinute(600) };
    const {
      identify,
      at,
      asked: lookups,
    } = anExchange([buildCallerTicket()], {
      version: 1,
      surge: 'callback',
      hot,
    });
    for (let call = 0; call < 12; call += 1) expect((await identify()).kind).toBe('known');
    const looked = lookups.length;
    expect(await identify()).toMatchObject({
      kind: 'limited',
      surge: 'callback',
      urgentPrompt: 'hot-lockdown',
      last: undefined,
    });
    expect(lookups).toHaveLength(looked);
    at(60);
    expect((await identify()).kind).toBe('known');
  });

  test('a call whose look-up is repeated counts once toward the hourly limit', async () => {
    const { identify } = anExchange([buildCallerTicket()]);
    const lookUpTwice = async (call: string) => [
      (await identify(undefined, call)).kind,
      (await identify(undefined, call)).kind,
    ];
    for (let call = 0; call < 12; call += 1) {
      expect(await lookUpTwice(`repeated-${call}`)).toEqual(['known', 'known']);
    }
    expect(await lookUpTwice('over-the-limit')).toEqual(['limited', 'limited']);
  });
});

test('an urgent phone announcement plays to callers until it ends', async () => {
  const hot = { prompt: 'hot-storm', until: atMinute(10) };
  const { identify, at } = anExchange([], { version: 1, surge: 'normal', hot });
  expect((await identify()).urgentPrompt).toBe('hot-storm');
  at(10);
  expect((await identify()).urgentPrompt).toBeUndefined();
});

describe('an urgent announcement with a recording', () => {
  const lockdown = {
    code: 'lockdown',
    title: { vi: 'Phong tỏa' },
    body: { vi: 'Xin ở trong nhà.' },
    urgency: 'urgent' as const,
    showFrom: atMinute(0).toISOString(),
    showUntil: atMinute(20).toISOString(),
    owner: 'VP_UBND',
    source: { title: 'Công điện' },
    hotPrompt: 'hot-lockdown',
  };
  const announced = { ...testDirectory, announcements: [lockdown] };

  test('every caller hears the recording of an urgent announcement until the announcement expires', async () => {
    const { identify, at } = anExchange([], initialPhoneState, announced);
    expect((await identify()).urgentPrompt).toBe('hot-lockdown');
    at(20);
    expect((await identify()).urgentPrompt).toBeUndefined();
  });

  test('a recorded urgent announcement waits while a supervisor’s own announcement plays', async () => {
    const hot = { prompt: 'hot-storm', until: atMinute(10) };
    const state = { version: 1, surge: 'normal', hot } as const;
    const { identify, at } = anExchange([], state, announced);
    expect((await identify()).urgentPrompt).toBe('hot-storm');
    at(10);
    expect((await identify()).urgentPrompt).toBe('hot-lockdown');
  });
});
