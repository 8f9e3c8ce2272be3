import { expect, test } from 'vitest';
import prompts from '../../../core/contact-center/prompts/vi.json' with { type: 'json' };
import { noticeScript } from '../../../core/messages/wording/notice-script.ts';
import { pageWords } from '../../../core/messages/wording/pages.ts';
import { notices } from '../../../core/privacy/notices.ts';
import { checksum } from '../../../core/text/checksum.ts';

const recording = JSON.stringify(prompts).match(/Cuộc gọi được ghi âm[^"]*/)?.[0] ?? '';
const langs = ['vi', 'km', 'en'] as const;

/** What each channel says about data, with the version that tickets keep. A change of the words wants a new version. */
const said = {
  [notices.web]: langs.map((lang) => pageWords(lang).report.privacy),
  [notices.voice]: recording,
  [notices.operator]: noticeScript,
};

test('the words about personal data are those of the version that tickets keep', () => {
  expect(recording).not.toBe('');
  const marks = Object.entries(said).map(([version, words]) => [
    version,
    checksum(JSON.stringify(words)),
  ]);
  expect(Object.fromEntries(marks)).toMatchInlineSnapshot(`
    {
      "operator-1": "4bf8a4497a38a9eb",
      "voice-1": "befb03e393edaaa5",
      "web-2": "9585a6468cfaec50",
    }
  `);
});
