import Button from 'antd/es/button';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { ConcurrentChangesNote } from './concurrent-changes-note.tsx';
import type { StaffActionName } from './staff-action-fields.ts';
import type { useTicketActionForm } from './use-action-form.ts';

type Props = {
  action: StaffActionName;
  form: Pick<ReturnType<typeof useTicketActionForm>, 'isSending' | 'problem' | 'meanwhile'>;
  /** CSS selector of the element that gets the keyboard focus when the form opens. */
  focusOn?: string;
  /** Whether the form can be sent now. A form that is not ready keeps the focus on its button. */
  isReady?: boolean;
  onSubmit(): void;
  onCancel(): void;
  children: ReactNode;
};

/** Frame of an action's form: heading, errors, buttons, and the keys for sending and cancelling. */
export function ActionFormFrame({
  action,
  form,
  focusOn = 'textarea, input, [type=submit]',
  isReady = true,
  onSubmit,
  onCancel,
  children,
}: Props) {
  const wording = useTexts(actionTexts);
  const body = useRef<HTMLFormElement>(null);
  useEffect(() => {
    body.current?.querySelector<HTMLElement>(focusOn)?.focus();
  }, [focusOn]);
  const submit = (): void => (isReady ? onSubmit() : undefined);
  const press = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === 'Enter' && (ctrlKey || metaKey)) submit();
    if (key === 'Escape') onCancel();
  };
  return (
    <form
      ref={body}
      className="act-form"
      aria-label={wording.acts[action]}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{wording.acts[action]}</h3>
      {children}
      {form.meanwhile && <ConcurrentChangesNote meanwhile={form.meanwhile} />}
      {form.problem && <ProblemNote problem={form.problem} />}
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={form.isSending} aria-disabled={!isReady}>
          {form.meanwhile ? wording.stale.again : wording.send}
        </Button>
        <Button onClick={onCancel}>{wording.cancel}</Button>
        <span className="soft">{wording.sendHint}</span>
      </div>
    </form>
  );
}
