import { BusinessNameInput } from '../../../intake/report/report.ts';
import { parseTaxNumber } from '../../../text/tax-number.ts';
import { type ChatStep, toChoicesReply } from '../../model/chat-context.ts';
import type { ReportDraft } from '../../model/conversation.ts';

const isOfBusiness = ({ anonymous, isBusiness }: ReportDraft): boolean =>
  anonymous === false && isBusiness === true;

const minNameCharacters = 2;

/** Step of the chat's report form that asks a business for its name. */
export const chatBusinessNameStep: ChatStep = {
  isMissing: (draft) => isOfBusiness(draft) && draft.businessName === undefined,
  buildPrompt: (_, context) =>
    toChoicesReply(
      context.texts.businessName,
      [{ id: 'who:anonymous', label: context.texts.anonymous }],
      context,
    ),
  read: ({ text = '', choice, command }, draft, { texts }) => {
    if (command !== undefined) return { hint: texts.notUnderstood };
    if (choice === 'who:anonymous') return { draft: { ...draft, anonymous: true } };
    const { data: businessName = '' } = BusinessNameInput.safeParse(text);
    return businessName.length >= minNameCharacters
      ? { draft: { ...draft, businessName } }
      : { hint: texts.notUnderstood };
  },
  skip: (draft) => ({ ...draft, anonymous: true }),
  forget: ({ businessName: _, ...draft }) => draft,
};

/** Step of the chat's report form that asks a business for its tax number, which it may leave out. */
export const chatTaxNumberStep: ChatStep = {
  isMissing: (draft) => isOfBusiness(draft) && draft.taxNumber === undefined,
  buildPrompt: (_, context) =>
    toChoicesReply(context.texts.taxNumber, [{ id: 'skip', label: context.texts.skip }], context),
  read: ({ text = '', command }, draft, { texts }) => {
    if (command === 'no') return { draft: { ...draft, taxNumber: '' } };
    const taxNumber = parseTaxNumber(text);
    return taxNumber === undefined
      ? { hint: texts.taxNumberBad }
      : { draft: { ...draft, taxNumber } };
  },
  skip: (draft) => ({ ...draft, taxNumber: '' }),
  forget: ({ taxNumber: _, ...draft }) => draft,
};
