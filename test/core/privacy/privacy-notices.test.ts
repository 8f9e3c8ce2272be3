import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../../core/contact-center/prompts/en.json' with { type: 'json' };
import km from '../../../core/contact-center/prompts/km.json' with { type: 'json' };
import vi from '../../../core/contact-center/prompts/vi.json' with { type: 'json' };
import { privacyNoticeVersions } from '../../../core/privacy/privacy-notices.ts';
import { computeTextChecksum } from '../../../core/text/checksum.ts';
import { conversationTexts } from '../../../i18n/channels.ts';
import { privacyNotice } from '../../../i18n/console-screens.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';

type NoticesText = Partial<Record<'vi' | 'km' | 'en', string>>;
const langs = ['vi', 'km', 'en'] as const;
const inAll = (getText: (lang: (typeof langs)[number]) => string): NoticesText =>
  Object.fromEntries(langs.map((lang) => [lang, getText(lang)]));

const recordings = { vi, km, en };
const recorded = (lang: (typeof langs)[number]): string =>
  ['recording-notice', 'recording-details']
    .map((prompt) => recordings[lang].find(({ key }) => key === prompt)?.text)
    .join('\n');

const chatNoticeOf = (lang: (typeof langs)[number]): string => {
  const { who, name, contact, contactBesides, check } = conversationTexts[lang];
  return [who, name, contact, contactBesides, check].join('\n');
};

/** The section of the integration guide with the privacy notice for other systems' forms, without the path of its file. */
const forOthers = readFileSync('docs/integrate.md', 'utf8')
  .split('## What your form must say')[1]
  ?.split('\n## ')[0]
  ?.replace(/\(`i18n[^)]*\)/, '');

/** The privacy notice of each channel with the version stored on tickets; a changed text needs a new version. */
const noticesByVersion: Record<string, NoticesText> = {
  [privacyNoticeVersions.web]: inAll((lang) => citizenPageTexts[lang].report.privacy.join('\n')),
  [privacyNoticeVersions.voice]: inAll(recorded),
  [privacyNoticeVersions.chat]: inAll(chatNoticeOf),
  [privacyNoticeVersions.operator]: { vi: privacyNotice.vi, en: privacyNotice.en },
  [privacyNoticeVersions.open311]: { en: forOthers ?? '' },
};

const ownData = {
  vi: /xem, sửa,? (?:hoặc )?(?:xin|yêu cầu) xóa/,
  km: /មើល.*កែ.*លុប/,
  en: /see, correct (?:and|or) (?:have them )?erase/,
};

describe('privacy notices', () => {
  test('every intake channel has a privacy notice', () => {
    expect(new Set(Object.keys(noticesByVersion))).toEqual(
      new Set(Object.values(privacyNoticeVersions)),
    );
  });

  test.each(Object.entries(noticesByVersion))(
    'the privacy notice states where to see, correct and erase one’s data: %s',
    (_, spoken) => {
      for (const lang of langs) {
        const text = spoken[lang];
        if (text !== undefined) expect(text.replaceAll('\n', ' ')).toMatch(ownData[lang]);
      }
    },
  );

  test.each(['web', 'voice', 'chat', 'zalo', 'messenger'] as const)(
    'the privacy notice exists in Vietnamese, Khmer and English: %s',
    (channel) => {
      expect(
        Object.values(noticesByVersion[privacyNoticeVersions[channel]] ?? {}).filter(Boolean),
      ).toHaveLength(3);
    },
  );

  test('the privacy notices match the text hashes of their published versions', () => {
    const marks = Object.entries(noticesByVersion).map(([version, notices]) => [
      version,
      computeTextChecksum(JSON.stringify(notices)),
    ]);
    expect(Object.fromEntries(marks)).toMatchInlineSnapshot(`
      {
        "chat-3": "92341cec5b6fcfb8",
        "open311-1": "efdcbb16856a4750",
        "operator-1": "4bf8a4497a38a9eb",
        "voice-4": "c333a14a719306fc",
        "web-4": "30179ccd176358ff",
      }
    `);
  });
});
