import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import type { DirectoryEdit } from '../../../../../core/directory/change/edit.ts';
import {
  administrationTexts,
  directoryChangeTexts,
} from '../../../../../i18n/console-administration.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { DirectoryChangeHeader } from './change-header.tsx';
import { DirectoryChangePreview } from './directory-change-preview.tsx';
import { InvalidChangeNote } from './invalid-change-note.tsx';
import { DirectoryUndoConflicts } from './undo-conflicts.tsx';
import type {
  ConcurrentDirectoryChanges,
  DirectoryChangeHandle,
  DirectoryChangeInput,
  DirectoryChangeState,
} from './use-directory-change.ts';

type Props = {
  changing: DirectoryChangeHandle;
  /**
   * Returns the directory change as currently entered in the form; called for the preview and again for the confirmation.
   */
  wish(): DirectoryChangeInput;
  /** Directory version whose rows the user saw; the directory change is conditional on this version. */
  version: string;
  /**
   * Label of the button that leaves the form by calling `onCancel` after the directory change was made. Default: "back to
   * the table".
   */
  backLabel?: string;
  onCancel(): void;
  onUndo?: (number: number) => void;
  /** Adds the entered edits to the draft instead of making the change. If undefined, the button is not displayed. */
  onDraft?: (edits: readonly DirectoryEdit[]) => void;
};

const OtherChangesNote = ({
  meanwhile,
  isSame,
}: {
  meanwhile: ConcurrentDirectoryChanges;
  isSame: boolean;
}) => {
  const wording = useTexts(administrationTexts);
  return (
    <Alert
      type="warning"
      role="alert"
      title={wording.stale.title}
      description={
        <>
          <p className="plain">{isSame ? wording.stale.same : wording.stale.body}</p>
          {meanwhile.changes.map((change) => (
            <DirectoryChangeHeader key={change.number} change={change} />
          ))}
        </>
      }
    />
  );
};

const touchesSame = (meanwhile: ConcurrentDirectoryChanges, input: DirectoryChangeInput): boolean =>
  'edits' in input &&
  meanwhile.changes.some(({ rows }) =>
    rows.some((row) =>
      input.edits.some(({ table, key }) => row.table === table && row.key === key),
    ),
  );

const ChangeResult = ({
  state,
  wish: change,
}: {
  state: DirectoryChangeState;
  wish: DirectoryChangeInput;
}) => {
  switch (state.kind) {
    case 'invalid':
      return <InvalidChangeNote errors={state.preview.errors} />;
    case 'previewed':
      return <DirectoryChangePreview preview={state.preview} />;
    case 'stale':
      return (
        <OtherChangesNote
          meanwhile={state.meanwhile}
          isSame={touchesSame(state.meanwhile, change)}
        />
      );
    case 'refused':
      return state.problem.word === 'touched-since' ? (
        <DirectoryUndoConflicts problem={state.problem} />
      ) : (
        <ProblemNote problem={state.problem} />
      );
    case 'writing':
    case 'asking':
    case 'made':
      return null;
  }
};

const ChangeConfirmation = ({
  number,
  backLabel,
  onCancel,
  onUndo,
}: { number: number } & Pick<Props, 'backLabel' | 'onCancel' | 'onUndo'>) => {
  const wording = useTexts(administrationTexts);
  const { undo } = useTexts(directoryChangeTexts);
  return (
    <div className="adm-steps">
      <p className="adm-made" role="status">
        <CheckCircleOutlined aria-hidden="true" /> {wording.made(number)}
      </p>
      <span className="adm-buttons">
        <Button onClick={onCancel}>{backLabel ?? wording.backToTable}</Button>
        {onUndo && <Button onClick={() => onUndo(number)}>{undo}</Button>}
      </span>
    </div>
  );
};

/** Steps in which a user makes a directory change: enter the reason, preview the change, confirm it. */
export function DirectoryChangeSteps({ changing, wish: buildChange, version, ...rest }: Props) {
  const { onCancel, onDraft } = rest;
  const wording = useTexts(administrationTexts);
  const [reason, setReason] = useState('');
  const [base, setBase] = useState<string | undefined>(undefined);
  const id = useId();
  const { state, preview, make } = changing;
  if (state.kind === 'made') {
    return <ChangeConfirmation number={state.change.number} {...rest} />;
  }
  const look = (): void => {
    setBase(state.kind === 'stale' ? state.meanwhile.version : version);
    void preview(buildChange());
  };
  const addToDraft = (add: NonNullable<Props['onDraft']>): void => {
    const change = buildChange();
    if ('edits' in change) add(change.edits);
  };
  const isSeen = state.kind === 'previewed';
  const isAsking = state.kind === 'asking';
  return (
    <div className="adm-steps">
      <ChangeResult state={state} wish={buildChange()} />
      <div className="adm-field">
        <label htmlFor={id}>{wording.reason}</label>
        <Input id={id} value={reason} onChange={({ target }) => setReason(target.value)} />
        <span className="soft">{wording.reasonHint}</span>
      </div>
      <div className="adm-buttons">
        <Button type={isSeen ? 'default' : 'primary'} loading={isAsking} onClick={look}>
          {state.kind === 'stale' ? wording.stale.again : wording.preview}
        </Button>
        {isSeen && (
          <Button
            type="primary"
            disabled={reason.trim().length < 5}
            onClick={() => void make(buildChange(), reason, base ?? version)}
          >
            {wording.make}
          </Button>
        )}
        {onDraft && <Button onClick={() => addToDraft(onDraft)}>{wording.toDraft}</Button>}
        <Button onClick={onCancel}>{wording.cancel}</Button>
      </div>
    </div>
  );
}
