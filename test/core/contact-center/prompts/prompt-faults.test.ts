import { expect, test } from 'vitest';
import type { Prompt } from '../../../../core/contact-center/prompts/prompt.ts';
import { findPromptFaults } from '../../../../core/contact-center/prompts/prompt-faults.ts';
import { computeTextChecksum } from '../../../../core/text/checksum.ts';

const row = (key: string, given: Partial<Prompt> = {}): Prompt => ({
  key,
  text: key,
  status: 'recorded',
  hash: computeTextChecksum(key),
  seconds: 1,
  ...given,
});

const faults = (vi: Prompt[], needed: string[] = []) =>
  findPromptFaults(
    { vi, km: [row('limited'), row('emergency')], en: [row('limited'), row('emergency')] },
    needed.map((key) => ({ key })),
  ).map(({ lang, key, fault }) => `${lang}/${key} ${fault}`);

test('the prompt check finds no fault when every prompt was recorded by a person', () => {
  expect(faults([row('limited'), row('emergency', { status: 'reviewed' })], ['limited'])).toEqual(
    [],
  );
});

test.each([
  ['placeholder', row('limited', { status: 'placeholder' })],
  ['silent', row('limited', { status: 'silent' })],
  ['outdated', row('limited', { text: 'another text' })],
])('the prompt check reports a %s prompt with its language', (fault, prompt) => {
  expect(faults([prompt])).toEqual([`vi/limited ${fault}`]);
});

test('the prompt check reports a prompt that a contact flow plays but the catalogue lacks', () => {
  expect(faults([row('emergency')], ['limited'])).toEqual(['vi/limited missing']);
});

test('the prompt check reports a missing composed prompt once per language, and a missing shared file', () => {
  const named = (key: string) =>
    findPromptFaults({ vi: [], km: [], en: [] }, [{ key, folder: 'all' }]).map(
      (fault) => `${fault.lang}/${fault.key}`,
    );
  expect(named('emergency')).toEqual(['vi/emergency', 'km/emergency', 'en/emergency']);
  expect(named('unheard-of')).toContain('vi/all/unheard-of');
});
