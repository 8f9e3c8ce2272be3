import type { ChangeInput } from '../ticket/change/change.ts';
import { withdrawPublication } from '../ticket/model/fields/publication.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { CorrectedPart } from './corrected-part.ts';
import type { DataCorrection } from './correction.ts';

export function listCorrectedParts(correction: DataCorrection): CorrectedPart[] {
  return CorrectedPart.options.filter((part) => correction[part] !== undefined);
}

/**
 * Returns the field (text or place) to which a data correction would add content although the ticket's text was erased.
 * Returns undefined if there is none.
 */
export function findErasedFieldToCorrect(
  { text }: Pick<Ticket, 'text'>,
  correction: DataCorrection,
): 'text' | 'place' | undefined {
  return text === '' ? (['text', 'place'] as const).find((part) => correction[part]) : undefined;
}

/** Returns whether the correction would remove the phone number for a callback that is still due. */
export function removesDueCallbackNumber(
  { callback }: Pick<Ticket, 'callback'>,
  correction: DataCorrection | undefined,
): boolean {
  return (
    callback?.state === 'owed' &&
    correction?.contact !== undefined &&
    correction.contact.callerHash === undefined
  );
}

const toPersonFields = (
  { bases = [], identity, identityCorrections = [] }: Ticket,
  { contact, name }: DataCorrection,
): Partial<Ticket> => ({
  ...(contact && {
    contact: contact.sealed,
    contactChannels: contact.contactChannels,
    callerHash: contact.callerHash,
  }),
  ...(name &&
    (identity ? { identityCorrections: [...identityCorrections, name] } : { identity: name })),
  ...((contact || name) && { bases: [...new Set([...bases, 'consent' as const])] }),
});

const toTextFields = (
  { published, answeredAt }: Ticket,
  { text, place }: DataCorrection,
): Partial<Ticket> => ({
  ...(text && { text }),
  ...(place && { place, near: undefined }),
  ...((text || place) && {
    published: undefined,
    // the answer may be published again with a new text
    ...(published && answeredAt && { isForModeration: true }),
  }),
});

/**
 * Applies a data correction to the ticket, to the routing facts in its events and to its publication. Texts that people
 * wrote in events stay unchanged, because they can be redacted instead.
 */
export function applyCorrection(
  ticket: Ticket,
  correction: DataCorrection,
  at: Date,
): Pick<ChangeInput, 'to' | 'publication' | 'hides'> {
  const { text, place } = correction;
  const isTextChange = text !== undefined || place !== undefined;
  return {
    to: { ...toPersonFields(ticket, correction), ...toTextFields(ticket, correction) },
    ...(isTextChange && withdrawPublication(ticket, at)),
    // routing facts in earlier events contain the old place
    ...(isTextChange &&
      place &&
      ticket.place && { hides: { part: ticket.place, of: 'place' } as const }),
  };
}
