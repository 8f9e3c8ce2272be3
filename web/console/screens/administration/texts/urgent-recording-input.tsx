import Select from 'antd/es/select';
// biome-ignore lint/correctness/noUnresolvedImports: React has it; its types hide it from the linter
import { Suspense } from 'react';
import { listUrgentAnnouncements } from '../../../../../core/contact-center/model/urgent-announcements.ts';
import { selectLocalizedText } from '../../../../../core/messages/localized-text.ts';
import { sharedPartTexts } from '../../../../../i18n/console.ts';
import { publicContentTexts } from '../../../../../i18n/console-administration.ts';
import { selectTextLang } from '../../../../../i18n/languages.ts';
import { useNow } from '../../../data/console-services.tsx';
import { createLazyComponent } from '../../../data/lazy-component.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { toTextOrEmpty } from '../form/form-value.ts';
import type { FieldInputProps } from '../form/input-props.ts';

const LazyRecordingPreview = createLazyComponent(
  async () => (await import('./urgent-recording-preview.tsx')).UrgentRecordingPreview,
);

/**
 * Input that selects the recording which callers hear while the announcement is active; shows the recording's text and
 * duration.
 */
export function UrgentRecordingInput({ id, value, onChange }: FieldInputProps) {
  const wording = useTexts(publicContentTexts).hot;
  const { clear } = useTexts(sharedPartTexts);
  const { lang } = usePreferences();
  const now = useNow();
  const prompt = toTextOrEmpty(value);
  return (
    <>
      <Select
        id={id}
        allowClear={{ label: clear }}
        placeholder={wording.none}
        options={listUrgentAnnouncements(now).map(({ key, name }) => ({
          value: key,
          label: selectLocalizedText(selectTextLang('console', lang), name).text,
        }))}
        value={prompt || null}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
      {prompt === '' ? (
        <span className="soft">{wording.only}</span>
      ) : (
        <Suspense fallback={null}>
          <LazyRecordingPreview prompt={prompt} />
        </Suspense>
      )}
    </>
  );
}
