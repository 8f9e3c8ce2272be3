import { expect, test } from 'vitest';
import {
  findMenu,
  getMainMenuPromptKey,
  menuPeriods,
} from '../../../../core/contact-center/model/menu-periods.ts';
import { phoneMenus } from '../../../../core/contact-center/model/phone-menus.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../../support/directory/test-directory.ts';

const spring2022 = toLocalInstant('2022-04-01');
const codesOf = (name: string, on: Date) => findMenu(name, on)?.choices.map(({ code }) => code);

test.each([launchDay, spring2022])(
  'the main menu offers the services of the day in the order in which the portal shows them',
  (day) => {
    expect(codesOf('main', day)).toEqual(
      listOfferedServices(testDirectory, day).map(({ code }) => code),
    );
  },
);

test('the main menu has a new recording from the day on which it changes', () => {
  expect(getMainMenuPromptKey(toLocalInstant('2022-03-31T23:59'))).toBe('menu-2021-12-03');
  expect(getMainMenuPromptKey(toLocalInstant('2022-04-01T00:00'))).toBe('menu-2022-04-01');
});

test('the first key of a service with an emergency topic leads to the ambulance service in every period', () => {
  for (const { service, emergency } of phoneMenus) {
    if (emergency === null) continue;
    const periods = menuPeriods.filter(({ name }) => name === service);
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
  expect(new Set(phoneMenus.flatMap(({ emergency }) => emergency ?? []))).toEqual(new Set(urgent));
});

test('epidemic topics are on the keys until 19 October 2023', () => {
  const [last, next] = [toLocalInstant('2023-10-19T23:59'), toLocalInstant('2023-10-20T00:00')];
  expect(codesOf('violation', last)).toContain('VP-DB');
  expect(codesOf('violation', next)).not.toContain('VP-DB');
  expect(codesOf('VP-TT', last)).toContain('VP09');
  expect(codesOf('VP-TT', next)).not.toContain('VP09');
});

test('complaints about officials are transferred to an operator from 20 October 2023 on', () => {
  const ofOfficials = (day: string) =>
    findMenu('violation', toLocalInstant(day))?.choices.find(({ code }) => code === 'VP-CB');
  expect(ofOfficials('2023-10-19')).toBeUndefined();
  expect(ofOfficials('2023-10-20')).toMatchObject({ kind: 'operator', digit: 5 });
});

test('every choice of every menu has a recording of its name', () => {
  const choices = menuPeriods.flatMap(({ choices: all }) => all);
  expect(choices.filter(({ nameKey }) => nameKey === '')).toEqual([]);
});
