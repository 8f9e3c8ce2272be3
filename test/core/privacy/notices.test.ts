import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../../core/contact-center/prompts/en.json' with { type: 'json' };
import km from '../../../core/contact-center/prompts/km.json' with { type: 'json' };
import vi from '../../../core/contact-center/prompts/vi.json' with { type: 'json' };
import { conversationTexts } from '../../../core/messages/wording/conversation.ts';
import { privacyNotice } from '../../../core/messages/wording/notice-script.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { privacyNoticeVersions } from '../../../core/privacy/notices.ts';
import { checksum } from '../../../core/text/checksum.ts';

type NoticesText = Partial<Record<'vi' | 'km' | 'en', string>>;
const langs = ['vi', 'km', 'en'] as const;
const inAll = (words: (lang: (typeof langs)[number]) => string): NoticesText =>
  Object.fromEntries(langs.map((lang) => [lang, words(lang)]));

const recordings = { vi, km, en };
const recorded = (lang: (typeof langs)[number]): string =>
  recordings[lang].find(({ key }) => key === 'recording-notice')?.text ?? '';

const asked = (lang: (typeof langs)[number]): string => {
  const { who, name, contact, contactBesides, check } = conversationTexts(lang);
  return [who, name, contact, contactBesides, check].join('\n');
};

/** What whoever builds a form must show; a Vietnamese text ready for use is the operators'. */
const forOthers = readFileSync('docs/integrate.md', 'utf8')
  .split('## What your form must say')[1]
  ?.split('\n## ')[0];

/** What each channel says about data, with the version that tickets keep. A change of the words wants a new version. */
const said: Record<string, NoticesText> = {
  [privacyNoticeVersions.web]: inAll((lang) => pageTexts(lang).report.privacy.join('\n')),
  [privacyNoticeVersions.voice]: inAll(recorded),
  [privacyNoticeVersions.chat]: inAll(asked),
  [privacyNoticeVersions.operator]: privacyNotice,
  [privacyNoticeVersions.open311]: { en: forOthers ?? '' },
};

const ownData = {
  vi: /xem, sửa,? (?:hoặc )?(?:xin|yêu cầu) xóa/,
  km: /មើល.*កែ.*លុប/,
  en: /see, correct (?:and|or) (?:have them )?erase/,
};

describe('the words about personal data', () => {
  test('are of every channel', () => {
    expect(new Set(Object.keys(said))).toEqual(new Set(Object.values(privacyNoticeVersions)));
  });

  test.each(Object.entries(said))(
    'say where to see, correct and erase what is one’s own: %s',
    (_, spoken) => {
      for (const lang of langs) {
        const words = spoken[lang];
        if (words !== undefined) expect(words.replaceAll('\n', ' ')).toMatch(ownData[lang]);
      }
    },
  );

  test.each(['web', 'voice', 'chat', 'zalo', 'messenger'] as const)(
    'are in the three languages that citizens read and hear: %s',
    (channel) => {
      expect(
        Object.values(said[privacyNoticeVersions[channel]] ?? {}).filter(Boolean),
      ).toHaveLength(3);
    },
  );

  test('are those of the version that tickets keep', () => {
    const marks = Object.entries(said).map(([version, words]) => [
      version,
      checksum(JSON.stringify(words)),
    ]);
    expect(Object.fromEntries(marks)).toMatchInlineSnapshot(`
      {
        "chat-2": "706d8d2fe761bfb9",
        "open311-1": "a98d20a9830e4443",
        "operator-1": "4bf8a4497a38a9eb",
        "voice-2": "3fab6bde12cdc72e",
        "web-2": "53572120b8ef8da4",
      }
    `);
  });
});
