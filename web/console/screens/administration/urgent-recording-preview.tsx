import { useLanguageName } from '../../shell/language-names.ts';
import * as z from 'zod';
import en from '../../../../core/contact-center/prompts/en.json' with { type: 'json' };
import km from '../../../../core/contact-center/prompts/km.json' with { type: 'json' };
import { Prompt } from '../../../../core/contact-center/prompts/prompt.ts';
import vi from '../../../../core/contact-center/prompts/vi.json' with { type: 'json' };
import { urgentAnnouncements } from '../../../../core/contact-center/urgent-announcements.ts';
import { publicContentTexts } from '../../../../i18n/console-administration.ts';
import { useTexts } from '../../shell/use-texts.ts';

const Manifest = z.array(Prompt);
const spoken = { vi: Manifest.parse(vi), km: Manifest.parse(km), en: Manifest.parse(en) };
const langs = ['vi', 'km', 'en'] as const;

/** Text of a recorded announcement in each language, and its duration. */
export function UrgentRecordingPreview({ prompt }: { prompt: string }) {
  const { hot } = useTexts(publicContentTexts);
  const nameLanguage = useLanguageName();
  return (
    <>
      <span className="soft">{hot.heard(urgentAnnouncements.longestHours)}</span>
      {langs.map((lang) => {
        const recording = spoken[lang].find(({ key }) => key === prompt);
        if (!recording) return null;
        const voice = recording.status === 'silent' ? hot.silent : hot.seconds(recording.seconds);
        return (
          <blockquote key={lang} className="sms" lang={lang}>
            {recording.text}
            <footer className="soft">
              {nameLanguage(lang)} · {voice}
              {recording.status === 'placeholder' && ` · ${hot.machine}`}
            </footer>
          </blockquote>
        );
      })}
    </>
  );
}
