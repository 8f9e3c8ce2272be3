import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type * as z from 'zod';
import {
  CustomTextPreviewResponse,
  type CustomTextsResponse,
} from '../../../../../core/contract/staff/administration/custom-text-responses.ts';
import { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import {
  administrationTexts,
  messageTextEditorTexts,
} from '../../../../../i18n/console-administration.ts';
import { useConsoleServices, useNow } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useLanguageName } from '../../../shell/language-names.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { DirectoryChangeSteps } from '../change/change-steps.tsx';
import { useDirectoryChange } from '../change/use-directory-change.ts';
import { buildDirectoryEdits } from '../tables/row-edits.ts';
import { getRowValidityStatus } from '../tables/row-labels.ts';

export type EditableMessage = z.infer<typeof CustomTextsResponse>['messages'][number];
type TextSize = z.infer<typeof CustomTextPreviewResponse>;

const restMs = 250;

/** Returns the length and the number of SMS segments of a message text while the user types it. */
const useSize = ({ key, lang }: EditableMessage, text: string): TextSize | undefined => {
  const { api } = useConsoleServices();
  const [sized, setSized] = useState<TextSize>();
  useEffect(() => {
    const timer = setTimeout(async () => {
      const body = { key, lang, text };
      const answer = await api.call({ method: 'POST', path: '/api/staff/wording/preview', body });
      if (answer.kind === 'ok') setSized(CustomTextPreviewResponse.parse(answer.value));
    }, restMs);
    return () => clearTimeout(timer);
  }, [api, key, lang, text]);
  return sized;
};

const Size = ({ sized }: { sized: TextSize }) => {
  const labels = useTexts(messageTextEditorTexts);
  const { problems, longest, example } = sized;
  return (
    <div aria-live="polite">
      {problems.map((problem) => (
        <p key={problem} className="adm-fault">
          {problem}
        </p>
      ))}
      <p className={longest.segments > 1 ? 'adm-later' : 'soft'}>
        {labels.segments(longest.segments, longest.characters)}
      </p>
      <p className="soft">{labels.example}:</p>
      <blockquote className="sms">{example.text}</blockquote>
    </div>
  );
};

const close = (): void => navigateTo('/administration', { query: { view: 'wording' } });

/**
 * Returns the directory edits for a new message text: the new text is valid from today, and the previous text ends yesterday.
 */
const useEdits = ({ key, lang }: EditableMessage, text: string) => {
  const today = toLocalDate(useNow());
  const path = '/api/staff/directory/tables/wording';
  const rows = usePolled(path, DirectoryTableResponse, { paceMs: 0 }).value?.rows ?? [];
  const had = rows.find(
    ({ row }) =>
      row['key'] === key &&
      row['lang'] === lang &&
      getRowValidityStatus(row, today)?.kind !== 'ended',
  );
  const row = { key, lang, text, validFrom: today, validTo: null };
  const isSame = !had || had.row['validFrom'] === today;
  const draft = { table: 'wording', key: had?.key, before: had?.row, row } as const;
  return () => ({
    edits: buildDirectoryEdits(
      draft,
      isSame ? { kind: 'change' } : { kind: 'replace', from: today },
    ),
  });
};

type WordingEditorProps = {
  message: EditableMessage;
  version: string;
  /** Previews of the message on every notification channel. */
  children: ReactNode;
};

/** Editor for one SMS text that shows the text's length and cost. */
export function MessageTextEditor({ message, version, children }: WordingEditorProps) {
  const labels = useTexts(messageTextEditorTexts);
  const { views } = useTexts(administrationTexts);
  const nameLanguage = useLanguageName();
  const { role } = useCurrentMember();
  const [text, setText] = useState(message.current);
  const changing = useDirectoryChange();
  const sized = useSize(message, text);
  const buildEdits = useEdits(message, text);
  const id = useId();
  const write = (next: string): void => {
    setText(next);
    changing.write();
  };
  return (
    <div className="adm-editor">
      <Link to="/administration" query={{ view: 'wording' }}>
        ← {views.wording}
      </Link>
      <h2>
        {message.key} · {nameLanguage(message.lang)}
      </h2>
      <p className="soft">
        {labels.gaps}: {message.gaps.map((gap) => `{${gap}}`).join(' ')}
      </p>
      <div className="adm-field">
        <label htmlFor={id}>{labels.text}</label>
        <Input.TextArea
          id={id}
          lang={message.lang}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      </div>
      {sized && <Size sized={sized} />}
      {text !== message.builtIn && (
        <Button size="small" onClick={() => write(message.builtIn)}>
          {labels.useBuiltIn}
        </Button>
      )}
      {role === 'administrator' && (
        <DirectoryChangeSteps
          changing={changing}
          wish={buildEdits}
          version={version}
          onCancel={close}
          onUndo={(number) =>
            navigateTo('/administration', { query: { view: 'history', undo: String(number) } })
          }
        />
      )}
      {children}
    </div>
  );
}
