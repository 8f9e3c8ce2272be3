import { describe, expect, test } from 'vitest';
import { findMenu } from '../../../../core/contact-center/model/menus/menu-periods.ts';
import { getPhoneMenus } from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { launchDay, newProvinceDay } from '../../../support/directory/test-directory.ts';
import { findFirstChoice, findGoal } from './fifteen-callers.ts';
import { known } from './scenario.ts';
import { type LedCallOptions, lead } from './simulated-call.ts';

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
const days = [launchDay, newProvinceDay];

test.each(days.map((day): [string, Date] => [isoDay(day), day]))(
  'a new caller hears the first service within 20 seconds without pressing a key, on %s',
  async (_, on) => {
    expect(findFirstChoice(await lead({ day: { on } }))).toBeLessThanOrEqual(20);
  },
);

test.each(
  Lang.options.flatMap((lang) => days.map((on): [Lang, string, Date] => [lang, isoDay(on), on])),
)(
  'a number that has called in %s hears the first service within 12 seconds, on %s',
  async (lang, _, on) => {
    const options: LedCallOptions = { day: { on, tickets: [known({ lang })] } };
    expect(findFirstChoice(await lead(options))).toBeLessThanOrEqual(12);
  },
);

test.each(Lang.options)(
  'a new caller who chooses %s hears the first service within 20 seconds',
  async (lang) => {
    const key = `${Lang.options.indexOf(lang) + 1}@${2 * (Lang.options.indexOf(lang) + 1)}`;
    const actionKeys = { 'Which language': key };
    expect(findFirstChoice(await lead({ actionKeys }))).toBeLessThanOrEqual(20);
  },
);

/** Options of calls whose callers hear every prompt to its end before they press a key: one call for each menu of topics. */
const listPatientCalls = (lang: Lang, on: Date): [string, LedCallOptions][] =>
  getPhoneMenus()
    .filter(({ service }) => isOffered(service, on))
    .flatMap(({ service, key }) =>
      (findMenu(service, on)?.choices ?? [])
        .filter(({ kind }) => kind === 'menu' || kind === 'topic')
        .map(({ digit, kind, code }): [string, LedCallOptions] => [
          code,
          {
            day: { on },
            script: { keys: kind === 'menu' ? [`${digit}`, '1'] : [`${digit}`] },
            actionKeys: {
              ...{ Greet: '-', 'Which language': `${Lang.options.indexOf(lang) + 1}` },
              ...{
                'Main menu': `${key}`,
                'Announce with the offer': '-',
                Announce: '-',
                'Key its first letters': '53',
              },
              'Is it commune 1': '1',
            },
          },
        ]),
    );

const isOffered = (service: string, on: Date): boolean =>
  findMenu('main', on)?.choices.some(({ code }) => code === service) === true;

describe.each(days.map((on): [string, Date] => [isoDay(on), on]))('on %s', (_, on) => {
  test.each(Lang.options)(
    'a caller who listens to every prompt in %s to its end has a ticket after at most 75 seconds and 7 keys',
    async (lang) => {
      const calls = listPatientCalls(lang, on);
      expect(calls.length).toBeGreaterThan(15);
      const late: string[] = [];
      for (const [choice, options] of calls) {
        const { at, keys } = findGoal(await lead(options), 'ticket');
        if (at > 75 || keys > 7) late.push(`${choice}: ${at.toFixed(1)} s, ${keys} keys`);
      }
      expect(late).toEqual([]);
    },
  );
});

test('a caller who presses the keys of the first options has a ticket with a place', async () => {
  const call = await lead({
    script: { keys: ['-', '1@2.4', '1@4', '-', '1@4', '1@4', '53', '1'] },
  });
  expect([...call.callFunction.tickets.values()]).toMatchObject([{ area: '29263' }]);
});

test.each([
  ['known', { tickets: [known({ lang: 'km' })] }, 15],
  ['unknown', {}, 25],
] as const)(
  'an emergency caller whose language is %s has a ticket in time',
  async (_, day, maxSeconds) => {
    const call = await lead({ day, actionKeys: { Greet: '9' } });
    expect(findGoal(call, 'ticket').at).toBeLessThanOrEqual(maxSeconds);
    const advice = call.prompts.filter(({ key }) => key === 'dial-115');
    expect(advice.map(({ lang }) => lang)).toEqual([maxSeconds < 20 ? 'km' : undefined]);
  },
);
