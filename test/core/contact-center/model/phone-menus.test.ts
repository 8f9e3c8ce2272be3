import { expect, test } from 'vitest';
import { phoneMenus } from '../../../../core/contact-center/model/phone-menus.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';

test('phone keys 1 to 4 select the four services in the order in which the menu announces them', () => {
  const offered = listOfferedServices(testDirectory, launchDay).map(({ code }) => code);
  expect(phoneMenus.map(({ service }) => service)).toEqual(offered.slice(0, 4));
});

test.each(phoneMenus.map((menu) => [menu.service, menu]))(
  'the phone keys of service %s offer topics of that service, each once',
  (service, { keys, emergency }) => {
    const own = new Set(
      testDirectory.topics.filter((topic) => topic.service === service).map(({ code }) => code),
    );
    expect(keys.filter((code) => !own.has(code))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    if (emergency !== null) expect(keys[0]).toBe(emergency);
  },
);

test('every topic of the 115 emergency service has a phone key in the emergency menu', () => {
  const urgent = testDirectory.topics
    .filter(({ lead }) => lead === 'CC115')
    .map(({ code }) => code);
  expect(phoneMenus.flatMap(({ emergency }) => emergency ?? [])).toEqual(urgent);
});
