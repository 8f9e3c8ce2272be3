import { useRef, useState } from 'react';
import * as z from 'zod';
import {
  DirectoryChangeResponse,
  DirectoryPreviewResponse,
} from '../../../../core/contract/directory-answers.ts';
import type { DirectoryEdit } from '../../../../core/directory/edit.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';

const root = '/api/staff/directory';

type Preview = z.infer<typeof DirectoryPreviewResponse>;
export type GoodPreview = Extract<Preview, { isValid: true }>;
type BadPreview = Extract<Preview, { isValid: false }>;
export type Change = z.infer<typeof DirectoryChangeResponse>;

/** Directory changes that others made while the member was typing. */
export type Meanwhile = { version: string; changes: Change[] };

export type ChangeState =
  | { kind: 'writing' }
  | { kind: 'asking' }
  | { kind: 'invalid'; preview: BadPreview }
  | { kind: 'previewed'; preview: GoodPreview }
  | { kind: 'stale'; meanwhile: Meanwhile }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'made'; change: Change };

/** A directory change: a list of edits, or the undoing of an earlier change. */
export type Wish = { edits: DirectoryEdit[] } | { undoes: number };

const Stale = z.object({ version: z.string(), changes: z.array(DirectoryChangeResponse) });

const refusedBy = (problem: Problem): ChangeState => {
  const meanwhile =
    problem.word === 'directory-stale' ? Stale.safeParse(problem.more).data : undefined;
  return meanwhile ? { kind: 'stale', meanwhile } : { kind: 'refused', problem };
};

const stateOf = (preview: Preview): ChangeState =>
  preview.isValid ? { kind: 'previewed', preview } : { kind: 'invalid', preview };

/** Returns the idempotency key of a directory change: unchanged for retries, new as soon as the input differs. */
const useKeys = () => {
  const kept = useRef({ of: '', key: '' });
  return (meant: unknown): string => {
    const of = JSON.stringify(meant);
    if (kept.current.of !== of) kept.current = { of, key: crypto.randomUUID() };
    return kept.current.key;
  };
};

/** State of a directory change: previewed first, then applied to exactly the previewed version. */
export const useChange = () => {
  const { api, cache } = useDesk();
  const [state, setState] = useState<ChangeState>({ kind: 'writing' });
  const keyOf = useKeys();
  const preview = async (wish: Wish): Promise<void> => {
    setState({ kind: 'asking' });
    const answer = await api.call({ method: 'POST', path: `${root}/preview`, body: wish });
    if (answer.kind === 'problem') setState(refusedBy(answer.problem));
    else if (answer.kind === 'ok') setState(stateOf(DirectoryPreviewResponse.parse(answer.value)));
  };
  const make = async (wish: Wish, reason: string, baseVersion: string): Promise<void> => {
    setState({ kind: 'asking' });
    const isUndo = 'undoes' in wish;
    const path = isUndo ? `${root}/changes/${wish.undoes}/undo` : `${root}/changes`;
    const body = isUndo ? { reason } : { baseVersion, reason, edits: wish.edits };
    const answer = await api.call({ method: 'POST', path, body, key: keyOf({ path, body }) });
    if (answer.kind === 'problem') setState(refusedBy(answer.problem));
    else if (answer.kind === 'ok') {
      setState({ kind: 'made', change: DirectoryChangeResponse.parse(answer.value) });
      await cache.refresh(root);
      void cache.refresh('/api/staff/choices');
    }
  };
  return { state, preview, make, write: () => setState({ kind: 'writing' }) };
};

export type Changing = ReturnType<typeof useChange>;
