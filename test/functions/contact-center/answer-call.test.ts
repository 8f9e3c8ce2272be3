import { describe, expect, test } from 'vitest';
import { silenceKey } from '../../../core/contact-center/read/spoken-prompt-keys.ts';
import { encodeTicketCode, TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { setUpContactFlowApi } from '../../support/api/set-up-contact-flow-api.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { testHmac } from '../../support/test-hmac.ts';

const flowApi = setUpContactFlowApi();
const { ask } = flowApi;

const reportFields = { service: 'welfare', topic: '', area: '29254', lang: 'vi', withheld: '' };
const unknownCode = encodeTicketCode(testHmac.digest('code', 'a ticket that there is not'));
const ticketOf = async (code: string | undefined) =>
  flowApi.services().tickets.find(TypedTicketCode.parse(code ?? ''));
const spokenDigits = (answer: Record<string, string>, name: string): string =>
  Object.keys(answer)
    .filter((key) => new RegExp(`^${name}\\d+$`).test(key))
    .map((key) => answer[key])
    .filter((piece) => piece !== silenceKey)
    .join(' ');

/** Returns a new phone number and call id, so that tests don't share rate limits. */
let lines = 0;
const aLine = () => {
  lines += 1;
  return { from: `+84912345${String(lines).padStart(3, '0')}`, call: `call-${lines}` };
};

describe('action “open” of the contact flow', () => {
  test('opening a ticket by phone returns prompts, queue and screen pop, and stores the ticket', async () => {
    const line = { ...aLine(), contact: 'the contact & its id' };
    const answer = await ask('open', reportFields, line);
    const { code = '' } = answer;
    expect(answer).toMatchObject({ kind: 'opened', priority: 'P3', sms: 'yes' });
    expect(answer['queue']).toBe('welfare-vi');
    const digits = Array.from(code, (digit) => `digit-${digit}`).join(' ');
    expect(spokenDigits(answer, 'say')).toBe(digits);
    expect(spokenDigits(answer, 'due')).toMatch(/^by hour-\d+ weekday-\d day-\d+ month-12$/);
    expect(answer['screenPop']).toBe(
      `https://1022.travinh.example/console/tickets/${code}?contact=the%20contact%20%26%20its%20id`,
    );
    expect(await ticketOf(code)).toMatchObject({ channel: 'voice', areaCode: '29254', lang: 'vi' });
  });

  test('opening the same report twice in one call returns the same ticket, even concurrently', async () => {
    const line = aLine();
    const answers = await Promise.all([1, 2, 3].map(() => ask('open', reportFields, line)));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    const [first] = answers;
    expect(await ask('open', reportFields, line)).toEqual(first);
    const other = await ask('open', { ...reportFields, service: 'health' }, line);
    expect(other['code']).not.toBe(first?.['code']);
    expect((await ask('identify', {}, line))['open']).toBe('2');
  });

  test('opening a ticket by phone again returns the same ticket after the secret was rotated', async () => {
    const line = aLine();
    const { code } = await ask('open', reportFields, line);
    flowApi.withSecret({
      version: 'v2',
      otherVersions: ['v1'],
      digest: (purpose, text, version = 'v2') => testHmac.digest(purpose, text, version),
    });
    expect((await ask('open', reportFields, line))['code']).toBe(code);
  });

  test.each([
    ['an unknown service', { service: 'weather' }, 'not-ours'],
    ['no service', { service: '' }, 'not-ours'],
  ])('opening a ticket by phone is refused for %s', async (_, changes, kind) => {
    expect(await ask('open', { ...reportFields, ...changes }, aLine())).toEqual({ kind });
  });

  test('the eleventh ticket of a telephone number within one hour is refused', async () => {
    const { from } = aLine();
    const kinds: (string | undefined)[] = [];
    for (let call = 0; call < 11; call += 1) {
      kinds.push((await ask('open', reportFields, { from, call: `many-${call}` }))['kind']);
    }
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'opened'), 'too-many']);
  });

  test('a ticket opened from an Amazon Connect chat has the intake channel “chat”', async () => {
    const answer = await ask('open', reportFields, { ...aLine(), from: null, channel: 'CHAT' });
    expect(answer).toMatchObject({ kind: 'opened', sms: 'no' });
    expect((await ticketOf(answer['code']))?.channel).toBe('chat');
  });
});

describe('action “identify” of the contact flow', () => {
  test('identifying a caller by number returns the number’s latest ticket, or “unknown” for a new number', async () => {
    const line = aLine();
    const nothing = await ask('identify', {}, line);
    expect(nothing).toEqual({
      kind: 'unknown',
      lang: '',
      area: '',
      areaSay: '',
      open: '0',
      lastTicket: '',
      repeat: 'no',
      surge: 'normal',
      hot: '',
      menu: 'menu-2021-12-03',
      greeting: 'welcome-first',
      placePrompt: 'place-letters-first',
    });
    const { code } = await ask('open', { ...reportFields, lang: 'km' }, line);
    expect(await ask('identify', {}, line)).toEqual({
      ...nothing,
      kind: 'known',
      lang: 'km',
      area: '29254',
      areaSay: 'area-29254',
      open: '1',
      lastTicket: code,
      repeat: 'yes',
      menu: 'menu-2021-12-03-languages', // offers a key for other languages
    });
    expect(await ask('identify', {}, { from: null })).toEqual(nothing);
  });

  test('identifying a caller returns the surge mode and the urgent announcement set by supervisors', async () => {
    const { phoneState } = flowApi.services();
    await phoneState.replace({
      version: 1,
      surge: 'callback',
      hot: { prompt: 'hot-storm', until: new Date('2021-12-03T18:00:00+07:00') },
      at: new Date('2021-12-03T08:00:00+07:00'),
      by: { sub: staffSub(1), role: 'supervisor' },
    });
    const answer = await ask('identify', {}, aLine());
    expect([answer['surge'], answer['hot']]).toEqual(['callback', 'hot-storm']);
  });

  test('identifying a caller returns “limited” without details for a number that calls too often', async () => {
    const line = aLine();
    await ask('open', reportFields, line);
    for (let call = 0; call < 12; call += 1) {
      await ask('identify', {}, { ...line, call: `${line.call}-${call}` });
    }
    expect(await ask('identify', {}, line)).toMatchObject({ kind: 'limited', lastTicket: '' });
  });
});

describe('action “communes” of the contact flow', () => {
  test('the phone menu returns communes in pages of four and states whether more pages follow', async () => {
    const pages = [
      await ask('communes', { keys: '5664' }),
      await ask('communes', { keys: '5664', page: '1' }),
    ];
    expect(pages[0]).toMatchObject({ count: '4', more: 'yes' });
    expect(pages[0]?.['s1']).toBe(`area-${pages[0]?.['a1']}`);
    const codes = pages.flatMap((page) => ['a1', 'a2', 'a3', 'a4'].map((name) => page[name]));
    expect(new Set(codes).size).toBe(8);
  });

  test('the phone menu finds a ward named by a number', async () => {
    expect(await ask('communes', { keys: '9' })).toMatchObject({ count: '1', a1: '29260' });
  });

  test.each([
    ['', '0'],
    ['99', '0'],
    ['*0', ''],
    ['5664', '99'],
  ])(
    'the phone menu returns no communes for the pressed keys %j on page %j',
    async (keys, page) => {
      expect(await ask('communes', { keys, page })).toEqual({
        ...{ kind: 'none', count: '0', more: 'no' },
        ...{ a1: '', a2: '', a3: '', a4: '' },
        ...{ s1: silenceKey, s2: silenceKey, s3: silenceKey, s4: silenceKey },
      });
    },
  );
});

describe('action “status” of the contact flow', () => {
  test('the ticket status by phone omits deadlines and states whether the ticket belongs to the caller', async () => {
    const line = aLine();
    const opened = await ask('open', reportFields, line);
    const { code = '' } = opened;
    const spoken = await ask('status', { code }, line);
    expect(spoken).toMatchObject({
      ...{ kind: 'found', status: 'status-new', own: 'yes', answered: 'no' },
    });
    expect([spokenDigits(spoken, 'due'), spokenDigits(spoken, 'say')]).toEqual([
      '',
      spokenDigits(opened, 'say'),
    ]);
    expect(await ask('status', { code }, aLine())).toMatchObject({ kind: 'found', own: 'no' });
    expect(Object.keys(spoken).length).toBeLessThanOrEqual(23);
  });

  test.each([
    ['1234567890', 'mistyped'],
    ['', 'mistyped'],
    [unknownCode, 'not-found'],
  ])(
    'asking by phone for the status of the typed ticket code %j returns “%s”',
    async (code, kind) => {
      expect(await ask('status', { code }, aLine())).toEqual({ kind });
    },
  );

  test('a caller can try at most 10 wrong codes before the ticket status by phone is blocked', async () => {
    const line = aLine();
    for (let guess = 0; guess < 10; guess += 1) await ask('status', { code: unknownCode }, line);
    expect(await ask('status', { code: unknownCode }, line)).toEqual({ kind: 'limited' });
  });
});
