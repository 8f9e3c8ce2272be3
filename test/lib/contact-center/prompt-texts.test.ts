import { App, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { programs } from '../../../lib/contact-center/flows/all.ts';
import { PromptTexts } from '../../../lib/contact-center/prompt-texts.ts';
import { synth } from '../../support/synth.ts';

test('recordings that are missing or placeholders are named in each language', () => {
  const { missing } = new PromptTexts(new Stack(new App()), 'PromptTexts', {
    programs,
    asOf: '2021-12-03',
  });
  expect(missing.join('\n')).toMatch(/vi: .*menu \(placeholder\).*\nkm: .*menu \(silent\)/);
});

test('prod is synthesized without its recordings, and does not open the telephone', () => {
  const { stack, template } = synth('prod').ContactCenter;
  template.hasResourceProperties('Custom::NumberFlow', { opens: 'no' });
  const warnings = stack.messages.map(({ entry }) => JSON.stringify(entry.data));
  expect(warnings.join()).toContain('telephone is not opened');
});

test('a stage for trials opens it with a machine’s voice', () => {
  synth('dev').ContactCenter.template.hasResourceProperties('Custom::NumberFlow', { opens: 'yes' });
});
