import { expect, test } from 'vitest';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { generateSpokenTexts } from '../../../../core/contact-center/prompts/generated-texts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { findPromptFaults } from '../../../../core/contact-center/prompts/prompt-faults.ts';
import { soundPrompts } from '../../../../core/contact-center/prompts/prompt-sounds.ts';
import { hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';
import { createEmergencyFlow } from '../../../../lib/contact-center/flows/emergency.ts';
import { listRequiredPrompts } from '../../../../lib/contact-center/flows/modules/required-prompts.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';

const prompts = {
  vi: listPrompts('vi', testDirectory, launchDay),
  km: listPrompts('km', testDirectory, launchDay),
  en: listPrompts('en', testDirectory, launchDay),
};

test('all required prompts exist, but the phone line stays closed while some are placeholders or silent', () => {
  const faults = findPromptFaults(prompts, listRequiredPrompts(hotlineFlows));
  expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['placeholder', 'silent']));
  const spoken = prompts.vi.filter(({ text }) => text !== '');
  expect(faults.length).toBe(3 * spoken.length);
});

test('every prompt text is used by at least one contact flow', () => {
  const played = new Set([
    ...listRequiredPrompts([...hotlineFlows, createEmergencyFlow('+84115')]).map(({ key }) => key),
    ...assembledPrompts.flatMap(({ parts }) => parts.map(({ key }) => key)),
    ...generateSpokenTexts('vi', testDirectory, launchDay).map(({ key }) => key),
    ...soundPrompts.map(({ key }) => key),
  ]);
  const unheard = prompts.vi.map(({ key }) => key).filter((key) => !played.has(key));
  expect(unheard.filter((key) => !key.startsWith('hot-'))).toEqual([]);
});
