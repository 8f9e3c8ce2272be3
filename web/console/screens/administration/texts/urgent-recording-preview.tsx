import { urgentAnnouncements } from '../../../../../core/contact-center/model/urgent-announcements.ts';
import { promptManifests } from '../../../../../core/contact-center/prompts/manifests.ts';
import { publicContentTexts } from '../../../../../i18n/console-administration.ts';
import { langs } from '../../../../../i18n/languages.ts';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/** Text of a recorded announcement in each language, and its duration. */
export function UrgentRecordingPreview({ prompt }: { prompt: string }) {
  const { hot } = useTexts(publicContentTexts);
  const nameLanguage = useLanguageName();
  return (
    <>
      <span className="soft">{hot.heard(urgentAnnouncements.longestHours)}</span>
      {langs.map((lang) => {
        const recording = promptManifests[lang].find(({ key }) => key === prompt);
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
