import { expect, test } from 'vitest';
import { SurgeLevel } from '../../../core/contact-center/model/phone-state.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { listTopicPaths, offeredMenus } from '../../lib/contact-center/flows/offered-menus.ts';
import { nobody, type Scenario, toCallOptions } from '../../lib/contact-center/flows/scenario.ts';
import { lead } from '../../lib/contact-center/flows/simulated-call.ts';
import { withheldNumberKeys } from '../../lib/contact-center/flows/withheld-calls.ts';
import { setUpContactFlowApi } from '../../support/api/set-up-contact-flow-api.ts';
import { launchDay } from '../../support/directory/test-directory.ts';
import { staffSub } from '../../support/samples/a-member.ts';

const flowApi = setUpContactFlowApi();

let lines = 0;

/** Runs a call through the compiled flows and the real function with a local table; each caller has a new number. */
const call = async (scenario: Scenario, lang: Lang = 'vi') => {
  lines += 1;
  const from = scenario.from ?? `+84912666${String(lines).padStart(3, '0')}`;
  const setting = { ...toCallOptions({ ...scenario, from }, lang), answers: flowApi.answer };
  const led = await lead({ ...setting, contactId: `led-call-${lines}` });
  const promptKeys = led.prompts.filter(({ to }) => to === 'caller').map(({ key = '' }) => key);
  const digits = promptKeys.filter((key) => key.startsWith('digit-')).map((key) => key.slice(6));
  const code = TypedTicketCode.safeParse(digits.slice(0, 10).join('')).data;
  const ticket = code && (await flowApi.services().tickets.find(code));
  return {
    led,
    from,
    heard: promptKeys,
    digits: digits.join(''),
    code,
    ticket,
    ended: led.end.kind,
  };
};

const notices = offeredMenus
  .filter(({ on }) => on <= launchDay)
  .map(({ service, key, asksPlace }) => {
    const path = listTopicPaths(service, launchDay).find(({ choice }) => choice.kind === 'topic');
    const place = asksPlace ? ['5664#', '1'] : [];
    return {
      service,
      topic: path?.choice.code,
      areaCode: asksPlace ? '29263' : undefined,
      keys: [...[String(key), ...(path?.keys ?? [])], ...[...place, '#', '#']],
    };
  });

test.each(
  notices.flatMap((notice) =>
    Lang.options.map((lang): [string, Lang, typeof notice] => [notice.service, lang, notice]),
  ),
)(
  'a simulated call about %s in %s opens a ticket and reads its code aloud twice',
  async (service, lang, notice) => {
    const { ticket, digits, code, ended, led, heard } = await call(notice, lang);
    const { topic, areaCode } = notice;
    expect(ticket).toMatchObject({ service, topic, lang, channel: 'voice' });
    expect(ticket?.areaCode).toBe(areaCode);
    expect(digits).toBe(`${code}${code}`);
    expect(heard).toEqual(expect.arrayContaining(['sms-follows', 'answer-due', 'by']));
    expect([led.attributes['ticket'], led.attributes['ended'], ended]).toEqual([
      code,
      'registered',
      'registered',
    ]);
  },
);

test.each(Lang.options)(
  'a simulated call with withheld number in %s opens a ticket without a number, and its code is not in the call’s attributes',
  async (lang) => {
    const { ticket, digits, code, led, ended } = await call(
      { keys: [...withheldNumberKeys, '#'], answersOffer: true },
      lang,
    );
    expect(ticket).toMatchObject({ service: 'violation', topic: 'VP01', areaCode: '29263', lang });
    expect([ticket?.callerHash, ticket?.contact, ticket?.contactChannels]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect([digits, ended]).toEqual([`${code}${code}`, 'registered']);
    expect(JSON.stringify(led.attributes)).not.toContain(code);
  },
);

test('pressing key 0 opens a ticket with a callback or a voice message when no operator is available', async () => {
  const called = await call({ keys: ['0', '1'], conditions: nobody });
  expect(called.ticket).toMatchObject({ service: 'other', callback: { state: 'owed' } });
  expect([called.ended, called.heard.includes('callback-by')]).toEqual(['callback', true]);
  const spoken = await call({ keys: ['0', '2'], conditions: nobody });
  expect([spoken.ticket?.service, spoken.ended]).toEqual(['other', 'voicemail']);
  expect(spoken.led.attributes['vmStart']).toMatch(/^2021-12-03T/);
});

test('a caller with withheld number is asked to type a number for the callback', async () => {
  const keys = ['2', '2', '#', '0', '1', '0912345678#'];
  const { ticket, ended } = await call({ keys, from: 'anonymous', conditions: nobody });
  expect(ticket).toMatchObject({ service: 'suggestion', callback: { state: 'owed' } });
  expect([ended, ticket?.callerHash]).toEqual(['callback', undefined]);
  expect(ticket?.callTo).toBeDefined();
});

test('only the caller who filed a ticket can act on it by phone; others hear its status by code', async () => {
  const { from, code = '' } = await call({ keys: ['2', '2', '#', '#'] });
  const own = await call({ keys: ['2', '5', '1', '#'], from });
  expect(own.heard).toEqual(expect.arrayContaining(['same-matter', 'status-new']));
  expect([own.code, own.led.attributes['ticket'], own.ended]).toEqual([code, code, 'informed']);
  const other = await call({ keys: ['5', code, '#'] });
  expect([other.code, other.led.attributes['ticket']]).toEqual([code, '']);
  const wrong = await call({ keys: ['5', '1234567890', '-', '-'] });
  expect([wrong.heard.includes('mistyped'), wrong.ended]).toEqual([true, 'agent']);
});

test('a caller who calls too often is connected directly to an operator', async () => {
  const from = '+84912555000';
  for (let n = 0; n < 12; n += 1)
    await flowApi.ask('identify', {}, { from, call: `earlier-call-${n}` });
  const { heard, ended } = await call({ keys: [], from });
  expect([heard.includes('limited'), heard.some((key) => key.startsWith('menu-')), ended]).toEqual([
    true,
    false,
    'agent',
  ]);
});

const ends: Record<SurgeLevel, [keys: string[], ended: string]> = {
  normal: [['2', '2', '#', '0'], 'agent'],
  information: [['2', '2', '#', '0'], 'agent'],
  'self-registration': [['2', '2', '#', '-'], 'registered'],
  callback: [['2', '2', '1'], 'callback'],
  voicemail: [['2', '2', '-'], 'voicemail'],
  'sms-link': [['2'], 'registered'],
};

test('in every surge mode a caller hears the urgent announcement, files a ticket and reaches the mode’s own ending', async () => {
  const { phoneState } = flowApi.services();
  const hot = { prompt: 'hot-storm', until: new Date('2021-12-03T18:00:00+07:00') } as const;
  const by = { sub: staffSub(1), role: 'supervisor' } as const;
  const at = new Date('2021-12-03T08:00:00+07:00');
  for (const [n, surge] of SurgeLevel.options.entries()) {
    await phoneState.replace({ version: n + 1, surge, hot, at, by });
    const [keys, ended] = ends[surge];
    const { led, heard, ended: how } = await call({ keys });
    const ticket = await flowApi.services().tickets.find(TypedTicketCode.parse(led.ticket));
    expect([surge, ticket?.service, how]).toEqual([surge, 'suggestion', ended]);
    expect(heard).toContain('hot-storm');
    expect(heard.includes('registered')).toBe(surge !== 'sms-link');
  }
});
