import { useRef, useState } from 'react';
import * as z from 'zod';
import {
  DirectoryChangeResponse,
  DirectoryPreviewResponse,
} from '../../../../../core/contract/staff/administration/directory-responses.ts';
import type { DirectoryEdit } from '../../../../../core/directory/change/edit.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';

const root = '/api/staff/directory';

type Preview = z.infer<typeof DirectoryPreviewResponse>;
export type ValidDirectoryPreview = Extract<Preview, { isValid: true }>;
export type BadDirectoryPreview = Extract<Preview, { isValid: false }>;
export type DirectoryChangeView = z.infer<typeof DirectoryChangeResponse>;

/** Directory changes that other people made while the staff member was filling in the form. */
export type ConcurrentDirectoryChanges = { version: string; changes: DirectoryChangeView[] };

export type DirectoryChangeState =
  | { kind: 'writing' }
  | { kind: 'asking' }
  | { kind: 'invalid'; preview: BadDirectoryPreview }
  | { kind: 'previewed'; preview: ValidDirectoryPreview }
  | { kind: 'stale'; meanwhile: ConcurrentDirectoryChanges }
  | { kind: 'refused'; problem: ApiProblem }
  | { kind: 'made'; change: DirectoryChangeView };

/** Content of a directory change: a list of edits, or the number of an earlier change to undo. */
export type DirectoryChangeInput = { edits: DirectoryEdit[] } | { undoes: number };

const StaleChangeResponse = z.object({
  version: z.string(),
  changes: z.array(DirectoryChangeResponse),
});

const toRejectedState = (problem: ApiProblem): DirectoryChangeState => {
  const meanwhile =
    problem.word === 'directory-stale'
      ? StaleChangeResponse.safeParse(problem.more).data
      : undefined;
  return meanwhile ? { kind: 'stale', meanwhile } : { kind: 'refused', problem };
};

const stateOf = (preview: Preview): DirectoryChangeState =>
  preview.isValid ? { kind: 'previewed', preview } : { kind: 'invalid', preview };

/**
 * Returns a function that provides the idempotency key for a directory change. The key stays the same for retries and
 * changes with the input.
 */
const useKeys = () => {
  const keyRef = useRef({ of: '', key: '' });
  return (change: unknown): string => {
    const of = JSON.stringify(change);
    if (keyRef.current.of !== of) keyRef.current = { of, key: crypto.randomUUID() };
    return keyRef.current.key;
  };
};

/**
 * Manages a directory change. The server first previews the change and then applies it only to the directory version that
 * was previewed.
 */
export function useDirectoryChange() {
  const { api, cache } = useConsoleServices();
  const [state, setState] = useState<DirectoryChangeState>({ kind: 'writing' });
  const keyOf = useKeys();
  const preview = async (input: DirectoryChangeInput): Promise<void> => {
    setState({ kind: 'asking' });
    const answer = await api.call({ method: 'POST', path: `${root}/preview`, body: input });
    if (answer.kind === 'problem') setState(toRejectedState(answer.problem));
    else if (answer.kind === 'ok') setState(stateOf(DirectoryPreviewResponse.parse(answer.value)));
  };
  const make = async (
    directoryChangeInput: DirectoryChangeInput,
    reason: string,
    baseVersion: string,
  ): Promise<void> => {
    setState({ kind: 'asking' });
    const isUndo = 'undoes' in directoryChangeInput;
    const path = isUndo ? `${root}/changes/${directoryChangeInput.undoes}/undo` : `${root}/changes`;
    const body = isUndo ? { reason } : { baseVersion, reason, edits: directoryChangeInput.edits };
    const answer = await api.call({ method: 'POST', path, body, key: keyOf({ path, body }) });
    if (answer.kind === 'problem') setState(toRejectedState(answer.problem));
    else if (answer.kind === 'ok') {
      setState({ kind: 'made', change: DirectoryChangeResponse.parse(answer.value) });
      await cache.refresh(root);
      void cache.refresh('/api/staff/choices');
    }
  };
  return { state, preview, make, write: () => setState({ kind: 'writing' }) };
}

export type DirectoryChangeHandle = ReturnType<typeof useDirectoryChange>;
