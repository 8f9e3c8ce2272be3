import { App, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { programs } from '../../../lib/contact-center/flows/all.ts';
import { PromptTexts } from '../../../lib/contact-center/prompt-texts.ts';

const tell = (refusesPlaceholders: boolean, context = {}) =>
  new PromptTexts(new Stack(new App({ context })), 'PromptTexts', {
    programs,
    asOf: '2021-12-03',
    refusesPlaceholders,
  });

describe('where citizens call', () => {
  test('a sentence that nobody has recorded stops the synthesis, by its name in each language', () => {
    expect(() => tell(true)).toThrow(/vi: .*menu \(placeholder\).*\n {2}km: .*menu \(silent\)/);
  });

  test('a rehearsal goes through', () => {
    expect(() => tell(true, { isRehearsal: 'yes' })).not.toThrow();
  });
});

test('anywhere else a machine’s voice is enough', () => {
  expect(() => tell(false)).not.toThrow();
});
