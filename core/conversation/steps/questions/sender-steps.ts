import * as z from 'zod';
import { getService, isEmergencyByDefault } from '../../../directory/model/services/service.ts';
import { groupUnitsByLevel } from '../../../directory/read/units/units-by-level.ts';
import { unknownOfficeAnswer } from '../../../intake/follow/accused-answer.ts';
import { findAccusedUnit } from '../../../intake/proposals/find-accused-unit.ts';
import { parseReachablePhone } from '../../../text/parse-reachable-phone.ts';
import { type ChatContext, type ChatStep, toChoicesReply } from '../../model/chat-context.ts';
import type { ReportDraft } from '../../model/conversation.ts';
import { findDraftPhone, removeDraftPhone } from '../../model/draft-phone.ts';
import { getDraftTopic } from './question-step.ts';

const listLocalUnits = ({ directory, now }: ChatContext) =>
  groupUnitsByLevel(directory, now).flatMap(({ level, units }) =>
    level === 'province' ? [] : units,
  );

/**
 * Step of the chat's report form that asks whether the report complains about an office, and which one. Senders can also type
 * an office's present or former name. Skipped for topics that are emergencies by default.
 */
export const chatAccusedStep: ChatStep = {
  isMissing: (draft, context) =>
    draft.accused === undefined && !isEmergencyByDefault(getDraftTopic(draft, context)),
  buildPrompt: (_, chatContext) =>
    toChoicesReply(
      chatContext.texts.accused,
      [
        { id: 'unit:', label: chatContext.texts.accusedNone },
        ...listLocalUnits(chatContext).map(({ code, name }) => ({
          id: `unit:${code}`,
          label: name,
        })),
        { id: `unit:${unknownOfficeAnswer}`, label: chatContext.texts.accusedUnnamed },
      ],
      chatContext,
    ),
  read: ({ choice, command, text = '' }, draft, context) => {
    if (command === 'no') return { draft: { ...draft, accused: '' } };
    const answers = ['', unknownOfficeAnswer, ...listLocalUnits(context).map(({ code }) => code)];
    const accused =
      answers.find((answer) => choice === `unit:${answer}`) ??
      findAccusedUnit(text, context.directory, context.now);
    return accused === undefined
      ? { hint: context.texts.choose }
      : { draft: { ...draft, accused } };
  },
  skip: (draft) => ({ ...draft, accused: '' }),
  forget: ({ accused: _, ...draft }) => draft,
};

/**
 * Step of the chat's report form that asks whether the sender wants to stay anonymous. The default answer of the service
 * comes first.
 */
export const chatAnonymityStep: ChatStep = {
  isMissing: (draft) => draft.anonymous === undefined,
  buildPrompt: (draft, context) => {
    const { texts } = context;
    const offered = [
      { id: 'who:anonymous', label: texts.anonymous },
      { id: 'who:named', label: texts.named },
      { id: 'who:business', label: texts.business },
    ];
    const isHiddenFirst =
      draft.service === undefined ||
      getService(context.directory, draft.service, context.now).isAnonymousAtFirst;
    return toChoicesReply(
      texts.who,
      isHiddenFirst ? offered : [...offered.slice(1), ...offered.slice(0, 1)],
      context,
    );
  },
  read: ({ choice, command }, draft, { texts }) => {
    if (choice === 'who:anonymous' || command === 'skip' || command === 'no') {
      return { draft: { ...draft, anonymous: true } };
    }
    if (choice === 'who:business') {
      return { draft: { ...draft, anonymous: false, isBusiness: true } };
    }
    return choice === 'who:named'
      ? { draft: { ...draft, anonymous: false } }
      : { hint: texts.choose };
  },
  forget: ({ anonymous, name, isBusiness, businessName, taxNumber, ...draft }) => draft,
};

export const chatNameStep: ChatStep = {
  isMissing: ({ anonymous, isBusiness, name }) =>
    anonymous === false && !isBusiness && name === undefined,
  buildPrompt: (_, context) =>
    toChoicesReply(
      context.texts.name,
      [{ id: 'who:anonymous', label: context.texts.anonymous }],
      context,
    ),
  read: ({ text, choice, command }, draft, { texts }) => {
    if (command !== undefined) return { hint: texts.notUnderstood };
    if (choice === 'who:anonymous') return { draft: { ...draft, anonymous: true } };
    const senderName = text?.trim() ?? '';
    return senderName.length >= 2 && senderName.length <= 100
      ? { draft: { ...draft, name: senderName } }
      : { hint: texts.notUnderstood };
  },
  skip: (draft) => ({ ...draft, anonymous: true }),
  forget: ({ name: _, ...draft }) => draft,
};

const Email = z
  .email()
  .max(200)
  .regex(/^[^@]{1,64}@/);

/** Parses an e-mail address or telephone number to which the hotline can send messages. Returns undefined for other text. */
export function parseContact(text: string): { phone: string } | { email: string } | undefined {
  const email = Email.safeParse(text.trim());
  if (email.success) return { email: email.data };
  return text.length <= 40 && parseReachablePhone(text) ? { phone: text.trim() } : undefined;
}

export const chatContactStep: ChatStep = {
  isMissing: (draft) => draft.contact === undefined,
  buildPrompt: (draft, context) => {
    const { texts, isWritable } = context;
    const question = isWritable ? texts.contactBesides : texts.contact;
    const phone = findDraftPhone(draft);
    const offered = [
      ...(phone ? [{ id: 'contact:phone', label: texts.usePhone(phone.words) }] : []),
      { id: 'skip', label: texts.skip },
    ];
    return toChoicesReply(question, offered, context);
  },
  read: ({ text, choice, command }, draft, context) => {
    if (command === 'no') return { draft: { ...draft, contact: '' } };
    const phone = choice === 'contact:phone' ? findDraftPhone(draft) : undefined;
    if (phone) {
      const updated = { ...removeDraftPhone(draft), contact: phone.words };
      return { draft: updated, note: context.texts.phoneRemoved };
    }
    return text !== undefined && parseContact(text)
      ? { draft: { ...draft, contact: text.trim() } }
      : { hint: context.texts.contactBad };
  },
  skip: (draft: ReportDraft) => ({ ...draft, contact: '' }),
  forget: ({ contact: _, ...draft }) => draft,
};
