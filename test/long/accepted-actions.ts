import type { TicketEvent } from '../../core/ticket/events/event.ts';

type Kind = TicketEvent['kind'];

/** An action on a ticket whose actor got a success response; `text` is the text sent with it. */
export type AcceptedAction = { kind: Kind; text: string | undefined };

/** Event kind that an action leaves, by its name in forms and URLs. An answer that needs approval counts as an answer. */
const kinds: Record<string, Kind> = {
  // by citizens
  ...{ messages: 'wrote', write: 'wrote', rating: 'rated', rate: 'rated', reopen: 'reopened' },
  accept: 'accepted',
  ...{ callback: 'callback-asked', photos: 'photo-added' },
  // by units
  ...{ acknowledge: 'acknowledged', ask: 'asked', answer: 'answered', return: 'returned' },
  ...{ extend: 'extension-asked', 'grant-extension': 'extended', approve: 'answered' },
  ...{ 'refuse-extension': 'extension-refused', reject: 'rejected' },
  supplement: 'supplemented',
  'add-result-photo': 'result-photo-added',
  'withdraw-photo': 'result-photo-withdrawn',
  // by those who sign in
  ...{ take: 'taken', release: 'released', note: 'noted', classify: 'classified' },
  'hand-to-colleague': 'handed-to-colleague',
  ...{ assign: 'assigned', close: 'closed', refer: 'referred', 'callback/done': 'called-back' },
  ...{ merge: 'merged', unmerge: 'unmerged', publish: 'published', unpublish: 'unpublished' },
  'decline-publication': 'publication-declined',
  redact: 'redacted',
  ...{ 'record-national': 'national-recorded', 'correct-national': 'national-corrected' },
  ...{ 'ask-data': 'data-asked', 'data-requests': 'data-asked', 'delay-data': 'data-delayed' },
  ...{ 'grant-data': 'data-granted', 'refuse-data': 'data-refused' },
  ...{ hold: 'held', 'lift-hold': 'hold-lifted' },
};

export const expectedEventKinds: ReadonlySet<Kind> = new Set(Object.values(kinds));

/** Returns an event's kind; answers count as the same kind with or without approval. */
export function toExpectedKind({ kind }: TicketEvent): Kind {
  return kind === 'submitted' ? 'answered' : kind;
}

/** Returns the text sent with an action. The field that the event stores comes first. */
const findActionText = (fields: Record<string, unknown>): string | undefined =>
  [
    'text',
    'comment',
    'question',
    'returnReason',
    'extendReason',
    'withdrawReason',
    'refusal',
    'rejection',
    'reason',
  ]
    .map((field) => fields[field])
    .find((value) => typeof value === 'string');

export function eventKindOfAction(act: string): Kind {
  const kind = kinds[act];
  if (!kind) throw new Error(`No expected event for action ${act}`);
  return kind;
}

/** Returns what the test expects after an accepted action. Published texts are omitted, because events don't store them. */
export function toAcceptedAction(act: string, fields: Record<string, unknown>): AcceptedAction {
  return {
    kind: eventKindOfAction(act),
    text: act === 'publish' ? undefined : findActionText(fields),
  };
}
