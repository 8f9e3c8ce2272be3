import Radio from 'antd/es/radio';
import { useMemo, useState } from 'react';
import * as z from 'zod';
import type { DirectoryTableName } from '../../../../../core/directory/model/tables.ts';
import { Lang } from '../../../../../core/messages/lang.ts';
import {
  directoryFieldLabels,
  publicContentTexts,
} from '../../../../../i18n/console-administration.ts';
import { officialLang } from '../../../../../i18n/languages.ts';
import { PortalPagePreview } from '../../../components/preview/portal-page-preview.tsx';
import { useReferenceData, useReferenceNames } from '../../../data/choices/reference-data.ts';
import { useNow } from '../../../data/console-services.tsx';
import { useDebounced } from '../../../data/use-debounced.ts';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { type PublicPagePreview, renderPublicPagePreview } from './public-page-preview.ts';

type Props = { table: DirectoryTableName; row: unknown };

/** Returns the preview of the public page for the row in the form; updated when the user pauses typing. */
const usePage = ({ table, row }: Props, lang: Lang): PublicPagePreview | undefined => {
  const text = useDebounced(JSON.stringify(row));
  const names = useReferenceNames();
  const services = useReferenceData()?.services;
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page doesn't change with every tick of the clock
  return useMemo(() => {
    const health = services?.filter(({ tone }) => tone === 'alarm').map(({ code }) => code) ?? [];
    return renderPublicPagePreview(table, z.unknown().parse(JSON.parse(text)), {
      lang,
      now,
      nameOf: (unit) => names.unit(unit) ?? unit,
      isHealth: (service) => health.includes(service),
      serviceOf: names.serviceOf,
    });
  }, [table, text, lang, names, services]);
};

const MissingFieldsNote = ({ fields }: { fields: readonly string[] }) => {
  const { incomplete } = useTexts(publicContentTexts);
  const labels = useTexts(directoryFieldLabels);
  return (
    <div className="preview-missing soft">
      <p>{incomplete}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>{labels[field] ?? field}</li>
        ))}
      </ul>
    </div>
  );
};

/** Live preview of a directory row's public page beside the form, in a sandboxed iframe. */
export function PublicPreview(props: Props) {
  const wording = useTexts(publicContentTexts);
  const nameLanguage = useLanguageName();
  const [lang, setLang] = useState<Lang>(officialLang);
  const page = usePage(props, lang);
  return (
    <aside className="preview" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <Radio.Group
        aria-label={wording.lang}
        optionType="button"
        buttonStyle="solid"
        size="small"
        value={lang}
        onChange={({ target }) => setLang(Lang.parse(target.value))}
        options={Lang.options.map((one) => ({ value: one, label: nameLanguage(one) }))}
      />
      {page?.kind === 'incomplete' && <MissingFieldsNote fields={page.fields} />}
      {page?.kind === 'page' && (
        <PortalPagePreview title={wording.frame(nameLanguage(lang))} html={page.html} />
      )}
    </aside>
  );
}
