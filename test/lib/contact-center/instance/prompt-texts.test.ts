import { App, Stack } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';
import { PromptTextAsset } from '../../../../lib/contact-center/instance/prompt-texts.ts';
import { summarizePromptFaults } from '../../../../lib/contact-center/prompts/summarize-prompt-faults.ts';
import { synthStacks } from '../../../support/assembly/synth.ts';

test('the warning about missing or placeholder prompts counts them by language and names the command that lists them', () => {
  const keys = ['menu', 'emergency', 'language', 'withhold'];
  const faults = [
    ...keys.map((key) => ({ lang: 'vi', key, fault: 'placeholder' }) as const),
    { lang: 'vi', key: 'limited', fault: 'outdated' },
    { lang: 'km', key: 'menu', fault: 'silent' },
  ] as const;
  expect(summarizePromptFaults(faults, '2026-10-01')).toBe(
    'vi: placeholder 4 (menu, emergency, language, …); vi: outdated 1 (limited); km: silent 1 (menu). ' +
      'All: npm run generate -- prompts --check --on 2026-10-01',
  );
});

test('the prompt check counts missing and placeholder prompts for each language', () => {
  const { missing } = new PromptTextAsset(new Stack(new App()), 'PromptTexts', {
    programs: hotlineFlows,
    asOf: '2021-12-03',
  });
  expect(missing).toMatch(/^vi: placeholder \d+ \(.+; km: silent \d+ \(.+; en: placeholder \d+ \(/);
});

test('the production stage without recordings can be synthesized, keeps the phone line closed and warns', () => {
  const { stack, template } = synthStacks('prod').ContactCenter;
  template.hasResourceProperties('Custom::NumberFlow', { opens: 'no' });
  const warnings = stack.messages
    .map(({ entry }) => String(entry.data))
    .filter((text) => text.includes('telephone is not opened'));
  expect(warnings).toHaveLength(1);
  expect(warnings.join()).toContain('npm run generate -- prompts --check');
  expect(warnings.join().length).toBeLessThan(500);
});

test('the dev stage opens the phone line with synthesized instead of recorded voices', () => {
  synthStacks('dev').ContactCenter.template.hasResourceProperties('Custom::NumberFlow', {
    opens: 'yes',
  });
});
