import type { TicketEvent } from './event.ts';
import type { DeedName } from './who-may.ts';

/** The kinds of event that each deed may make. */
const kinds: Record<DeedName, readonly TicketEvent['kind'][]> = {
  acknowledge: ['acknowledged'],
  answer: ['answered', 'submitted'],
  approve: ['answered'],
  reject: ['rejected'],
  ask: ['asked'],
  return: ['returned'],
  extend: ['extension-asked'],
  'grant-extension': ['extended'],
  'refuse-extension': ['extension-refused'],
  assign: ['assigned', 'queued'],
  classify: ['classified'],
  note: ['noted'],
  close: ['closed'],
  refuse: ['refused'],
  refer: ['referred'],
  callback: ['callback-asked'],
  'callback-done': ['called-back'],
  merge: ['merged'],
  unmerge: ['unmerged'],
  take: ['taken'],
  release: ['released'],
  publish: ['published'],
  unpublish: ['unpublished'],
  redact: ['redacted'],
  write: ['wrote'],
  'add-photo': ['photo-added'],
  rate: ['rated'],
  reopen: ['reopened'],
};

/** Whether such a deed can have made the event. */
export const isMadeBy = (deed: DeedName, { kind }: Pick<TicketEvent, 'kind'>): boolean =>
  kinds[deed].includes(kind);
