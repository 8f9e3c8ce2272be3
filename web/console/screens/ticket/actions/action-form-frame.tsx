import Button from 'antd/es/button';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { useFocusReturn } from '../../../components/focus-heading.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useShortcuts } from '../../../shell/navigation/shortcuts.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { findActionKey } from './action-keys.ts';
import { ConcurrentChangesNote } from './concurrent-changes-note.tsx';
import { findOtherAnswer } from './find-concurrent-changes.ts';
import type { StaffActionName } from './staff-action-fields.ts';
import type { useTicketActionForm } from './use-action-form.ts';

type Props = {
  action: StaffActionName;
  form: Pick<
    ReturnType<typeof useTicketActionForm>,
    'isSending' | 'problem' | 'changes' | 'hasChanged' | 'moveTexts'
  >;
  /** Actions that the staff member may perform now. Changes by others may have made the form's action impossible. */
  acts: readonly StaffActionName[];
  /** Opens the form of another action. */
  onSwitch(to: StaffActionName): void;
  /** CSS selector of the element that gets the keyboard focus when the form opens. */
  focusOn?: string;
  /** Whether the form can be sent now. A form that is not ready keeps the focus on its button. */
  isReady?: boolean;
  onSubmit(): void;
  onCancel(): void;
  children: ReactNode;
};

type ButtonsProps = Pick<Props, 'form' | 'acts' | 'onSwitch' | 'onCancel'> & {
  canSend: boolean;
  isReady: boolean;
};

/**
 * Returns the action that can send the typed text if the form's action has become impossible: an addition to a colleague's
 * answer, or else an internal note.
 */
const findOtherUse = (
  { changes }: ButtonsProps['form'],
  acts: ButtonsProps['acts'],
): 'supplement' | 'note' | undefined =>
  (['supplement', 'note'] as const).find(
    (act) => acts.includes(act) && (act === 'note' || findOtherAnswer(changes)),
  );

/** Buttons of a form. If its action has become impossible, the typed text can be used for another action. */
const FormButtons = ({ form, acts, canSend, isReady, onSwitch, onCancel }: ButtonsProps) => {
  const wording = useTexts(actionTexts);
  const { stale } = wording;
  const { moveTexts } = form;
  const otherUse = canSend ? undefined : findOtherUse(form, acts);
  return (
    <div className="act-buttons">
      {canSend && (
        <Button type="primary" htmlType="submit" loading={form.isSending} aria-disabled={!isReady}>
          {form.hasChanged ? stale.again : wording.send}
        </Button>
      )}
      {moveTexts && otherUse && (
        <Button
          type="primary"
          onClick={() => {
            moveTexts(otherUse);
            onSwitch(otherUse);
          }}
        >
          {otherUse === 'supplement' ? stale.supplement : stale.asNote}
        </Button>
      )}
      <Button onClick={onCancel}>{wording.cancel}</Button>
      <span className="soft">
        {canSend ? wording.sendHint : otherUse && wording.seenBy[otherUse]}
      </span>
    </div>
  );
};

/** Frame of an action's form: heading, errors, buttons, and the keys for sending and cancelling. */
export function ActionFormFrame({
  action,
  form,
  focusOn = '.field textarea, .field input, [type=submit]',
  isReady = true,
  acts,
  onSwitch,
  onSubmit,
  onCancel,
  children,
}: Props) {
  const wording = useTexts(actionTexts);
  const body = useRef<HTMLFormElement>(null);
  useFocusReturn('.ticket');
  const focusField = () => body.current?.querySelector<HTMLElement>(focusOn)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves only when the form opens
  useEffect(() => focusField(), []);
  const key = findActionKey(action, acts);
  useShortcuts([
    ...(key ? [{ key, does: '', run: focusField, isHidden: true }] : []),
    { key: 'Escape', does: wording.cancel, run: onCancel },
  ]);
  const canSend = acts.includes(action) || form.isSending;
  const submit = (): void => (isReady && canSend ? onSubmit() : undefined);
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault(); // the key doesn't press the focused button
    submit();
  };
  const cancelByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault(); // the key only cancels the form and does not leave the ticket
    onCancel();
  };
  return (
    <form
      ref={body}
      className="act-form"
      aria-label={wording.acts[action]}
      onKeyDownCapture={sendByKey}
      onKeyDown={cancelByKey}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{wording.acts[action]}</h2>
      {children}
      {(form.hasChanged || !canSend) && (
        <ConcurrentChangesNote changes={form.changes} canSend={canSend} />
      )}
      {form.problem && <ProblemNote problem={form.problem} />}
      <FormButtons {...{ form, acts, canSend, isReady, onSwitch, onCancel }} />
    </form>
  );
}
