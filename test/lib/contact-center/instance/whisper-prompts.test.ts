import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operatorWhispers } from '../../../../core/contact-center/prompts/operator-whispers.ts';
import { warnAboutSilentWhispers } from '../../../../lib/contact-center/instance/whisper-prompts.ts';
import { synthStack } from '../../../support/assembly/synth.ts';

test('recordings for operators that are missing or have another text are named with the command that renders them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whispers-'));
  const [outdated] = operatorWhispers;
  expect(warnAboutSilentWhispers(folder)).toContain(`${operatorWhispers.length} announcements`);
  for (const { key, text } of operatorWhispers) {
    writeFileSync(join(folder, `${key}.wav`), '');
    writeFileSync(join(folder, `${key}.txt`), key === outdated?.key ? 'another text' : text);
  }
  expect(warnAboutSilentWhispers(folder)).toMatch(
    new RegExp(`silence instead of 1 .*${outdated?.key}\\. .*npm run generate -- prompts`),
  );
  writeFileSync(join(folder, `${outdated?.key}.txt`), outdated?.text ?? '');
  expect(warnAboutSilentWhispers(folder)).toBeUndefined();
});

test.each([
  ['dev', 'hotline:placeholder-recordings', 'silence in languages without one'],
  ['prod', 'hotline:telephone-closed', 'not opened'],
])('the synthesis of stage %s warns about prompts without a human recording', (stage, id, text) => {
  const { stack } = synthStack(stage, 'ContactCenter');
  const warnings = stack.messages.map(({ entry }) => String(entry.data));
  expect(warnings.find((warning) => warning.includes(id))).toContain(text);
});

test('the synthesis of the local stage, which shows the texts of prompts, warns about no recording', () => {
  const { stack } = synthStack('local', 'ContactCenter');
  expect(stack.messages.map(({ entry }) => String(entry.data))).toEqual([]);
});
