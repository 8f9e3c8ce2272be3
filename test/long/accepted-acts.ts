import type { TicketEvent } from '../../core/ticket/event.ts';

type Kind = TicketEvent['kind'];

/** Something that a person did with a ticket and was told that it is done. */
export type AcceptedAct = { kind: Kind; words: string | undefined };

/** Which event an act is to leave, as forms and addresses call it. An answer that must be approved is one too. */
const kinds: Record<string, Kind> = {
  // by citizens
  ...{ messages: 'wrote', write: 'wrote', rating: 'rated', rate: 'rated', reopen: 'reopened' },
  ...{ callback: 'callback-asked', photos: 'photo-added' },
  // by units
  ...{ acknowledge: 'acknowledged', ask: 'asked', answer: 'answered', return: 'returned' },
  ...{ extend: 'extension-asked', 'grant-extension': 'extended', approve: 'answered' },
  ...{ 'refuse-extension': 'extension-refused', reject: 'rejected' },
  // by those who sign in
  ...{ take: 'taken', release: 'released', note: 'noted', classify: 'classified' },
  ...{ assign: 'assigned', close: 'closed', refer: 'referred', 'callback/done': 'called-back' },
  ...{ merge: 'merged', unmerge: 'unmerged', publish: 'published', unpublish: 'unpublished' },
  'decline-publication': 'publication-declined',
  redact: 'redacted',
  ...{ 'ask-data': 'data-asked', 'data-requests': 'data-asked', 'delay-data': 'data-delayed' },
  ...{ 'grant-data': 'data-granted', 'refuse-data': 'data-refused' },
  ...{ hold: 'held', 'lift-hold': 'hold-lifted' },
};

export const known: ReadonlySet<Kind> = new Set(Object.values(kinds));

/** An answer is the same to whoever gives it, approved or not. */
export const kindOf = ({ kind }: TicketEvent): Kind => (kind === 'submitted' ? 'answered' : kind);

/** Under which names the words of an act are sent, the one that its event keeps first. */
const wordsIn = (fields: Record<string, unknown>): string | undefined =>
  ['text', 'comment', 'question', 'returnReason', 'extendReason', 'refusal', 'rejection', 'reason']
    .map((field) => fields[field])
    .find((value) => typeof value === 'string');

export const kindOfAct = (act: string): Kind => {
  const kind = kinds[act];
  if (!kind) throw new Error(`Which event the act ${act} leaves is not known`);
  return kind;
};

/** What somebody publishes is kept beside its event. */
export const acceptedAct = (act: string, fields: Record<string, unknown>): AcceptedAct => ({
  kind: kindOfAct(act),
  words: act === 'publish' ? undefined : wordsIn(fields),
});
