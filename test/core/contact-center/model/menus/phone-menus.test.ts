import { expect, test } from 'vitest';
import {
  findMenu,
  getMainMenuPromptKey,
  getMenuPeriods,
} from '../../../../../core/contact-center/model/menus/menu-periods.ts';
import { getPhoneMenus } from '../../../../../core/contact-center/model/menus/phone-menus.ts';
import { listOfferedServices } from '../../../../../core/directory/read/offered-services.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../../support/directory/test-directory.ts';

const spring2022 = toLocalInstant('2022-04-01');
const codesOf = (name: string, on: Date) => findMenu(name, on)?.choices.map(({ code }) => code);

test.each([launchDay, spring2022])(
  'on each date the main telephone menu offers the same services in the same order as the portal',
  (day) => {
    expect(codesOf('main', day)).toEqual(
      listOfferedServices(testDirectory, day).map(({ code }) => code),
    );
  },
);

test('the main telephone menu plays a new recording from the day on which its choices change', () => {
  expect(getMainMenuPromptKey(toLocalInstant('2022-03-31T23:59'), false)).toBe('menu-2021-12-03');
  expect(getMainMenuPromptKey(toLocalInstant('2022-04-01T00:00'), true)).toBe(
    'menu-2022-04-01-languages',
  );
});

test('key 1 opens the emergency menu on all dates in each telephone menu of a service with emergency topics', () => {
  for (const { service, emergency } of getPhoneMenus()) {
    if (emergency === null) continue;
    const periods = getMenuPeriods().filter(({ name }) => name === service);
    expect(periods.length).toBeGreaterThan(1);
    for (const { choices } of periods) {
      expect(choices[0]).toMatchObject({ kind: 'emergency', code: emergency, digit: 1 });
    }
  }
});

test('every topic of the 115 emergency service has a phone key in the emergency menu', () => {
  const urgent = testDirectory.topics
    .filter(({ lead }) => lead === 'CC115')
    .map(({ code }) => code);
  expect(new Set(getPhoneMenus().flatMap(({ emergency }) => emergency ?? []))).toEqual(
    new Set(urgent),
  );
});

test('telephone menus offer epidemic topics until 19 October 2023', () => {
  const [last, next] = [toLocalInstant('2023-10-19T23:59'), toLocalInstant('2023-10-20T00:00')];
  expect(codesOf('violation', last)).toContain('VP-DB');
  expect(codesOf('violation', next)).not.toContain('VP-DB');
  expect(codesOf('VP-TT', last)).toContain('VP09');
  expect(codesOf('VP-TT', next)).not.toContain('VP09');
});

test('from 20 October 2023, the telephone menu transfers complaints about officials to an operator', () => {
  const ofOfficials = (day: string) =>
    findMenu('violation', toLocalInstant(day))?.choices.find(({ code }) => code === 'VP-CB');
  expect(ofOfficials('2023-10-19')).toBeUndefined();
  expect(ofOfficials('2023-10-20')).toMatchObject({ kind: 'operator', digit: 5 });
});

test('every choice in every telephone menu has a recorded name', () => {
  const choices = getMenuPeriods().flatMap(({ choices: all }) => all);
  expect(choices.filter(({ nameKey }) => nameKey === '')).toEqual([]);
});
