import {
  findPhoneInText,
  type PhoneInText,
  removePhoneFromText,
} from '../../intake/proposals/phone-in-text.ts';
import type { ReportDraft } from './conversation.ts';

/** Returns the first phone number in an unfinished report's texts. The lead unit would see it there. */
export function findDraftPhone({ text = '', more }: ReportDraft): PhoneInText | undefined {
  return [text, ...more].map(findPhoneInText).find((phone) => phone !== undefined);
}

const removePhone = (text: string): string => {
  const phone = findPhoneInText(text);
  return phone ? removePhoneFromText(text, phone) : text;
};

/** Removes a phone number from each text of an unfinished report. */
export function removeDraftPhone(draft: ReportDraft): ReportDraft {
  return {
    ...draft,
    ...(draft.text !== undefined && { text: removePhone(draft.text) }),
    more: draft.more.map(removePhone),
  };
}
