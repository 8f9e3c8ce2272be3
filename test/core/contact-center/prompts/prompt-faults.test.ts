import { expect, test } from 'vitest';
import type { Prompt } from '../../../../core/contact-center/prompts/prompt.ts';
import { findPromptFaults } from '../../../../core/contact-center/prompts/prompt-faults.ts';
import { checksum } from '../../../../core/text/checksum.ts';

const row = (key: string, given: Partial<Prompt> = {}): Prompt => ({
  key,
  text: key,
  status: 'recorded',
  hash: checksum(key),
  seconds: 1,
  ...given,
});

const faults = (vi: Prompt[], needed: string[] = []) =>
  findPromptFaults(
    { vi, km: [row('menu'), row('emergency')], en: [row('menu'), row('emergency')] },
    needed.map((key) => ({ key })),
  ).map(({ lang, key, fault }) => `${lang}/${key} ${fault}`);

test('a hotline whose recordings are all a person’s may go live', () => {
  expect(faults([row('menu'), row('emergency', { status: 'reviewed' })], ['menu'])).toEqual([]);
});

test.each([
  ['placeholder', row('menu', { status: 'placeholder' })],
  ['silent', row('menu', { status: 'silent' })],
  ['outdated', row('menu', { text: 'another text' })],
])('a recording that is %s is named with its language', (fault, prompt) => {
  expect(faults([prompt])).toEqual([`vi/menu ${fault}`]);
});

test('a recording that a flow plays and nobody has written is named', () => {
  expect(faults([row('emergency')], ['menu'])).toEqual(['vi/menu missing']);
});

test('what is put together needs its parts, and a file of no language can’t come from anywhere else', () => {
  const named = (key: string) =>
    findPromptFaults({ vi: [], km: [], en: [] }, [{ key, folder: 'all' }]).map(
      (fault) => `${fault.lang}/${fault.key}`,
    );
  expect(named('emergency')).toEqual(['vi/emergency', 'km/emergency', 'en/emergency']);
  expect(named('unheard-of')).toContain('vi/all/unheard-of');
});
