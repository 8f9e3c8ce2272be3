import { expect, test } from 'vitest';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { generateSpokenTexts } from '../../../../core/contact-center/prompts/generated-texts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { operatorWhispers } from '../../../../core/contact-center/prompts/operator-whispers.ts';
import { findPromptFaults } from '../../../../core/contact-center/prompts/prompt-faults.ts';
import { soundPrompts } from '../../../../core/contact-center/prompts/prompt-sounds.ts';
import { listStrings } from '../../../../flow-tools/json.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import type { FlowDefinition } from '../../../../lib/contact-center/flow-builder/flow.ts';
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
  // operators hear their announcements only in Vietnamese
  expect(faults.length).toBe(3 * spoken.length - 2 * operatorWhispers.length);
});

/** Returns the recordings of the instance that contact flows play, such as `whisper-urgent`. */
const listWhispers = (programs: readonly FlowDefinition[]): string[] =>
  programs.flatMap((program) =>
    listStrings(
      compileFlow(program, (name) => name),
      '',
    ).flatMap(({ text }) => /^prompt:(.+)$/.exec(text)?.[1] ?? []),
  );

test('every prompt text is used by at least one contact flow', () => {
  const played = new Set([
    ...listRequiredPrompts([...hotlineFlows, createEmergencyFlow('+84115')]).map(({ key }) => key),
    ...assembledPrompts.flatMap(({ parts }) => parts.map(({ key }) => key)),
    ...generateSpokenTexts('vi', testDirectory, launchDay).map(({ key }) => key),
    ...soundPrompts.map(({ key }) => key),
    ...listWhispers(hotlineFlows),
  ]);
  const unheard = prompts.vi.map(({ key }) => key).filter((key) => !played.has(key));
  expect(unheard.filter((key) => !key.startsWith('hot-'))).toEqual([]);
});
