import { connectChatTexts } from '../../../i18n/channels.ts';
import { foreignLangs, langs, officialLang, type TextsOf } from '../../../i18n/languages.ts';
import { checkHours, compareValue } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { disconnect, playMessage } from '../flow-builder/message-blocks.ts';
import { textPrompt } from '../flow-builder/prompts.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import { contactAttributeRef, resourceRef } from '../flow-builder/values.ts';
import { chooseQueue } from './parts/choose-queue.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';

/** Builds flow blocks that send a text to the chat user, translated to the language of the chat. */
const inItsLanguage = (
  name: string,
  text: keyof TextsOf<typeof connectChatTexts>,
  next: string,
): FlowPart<'CONTACT_FLOW'> => ({
  [name]: compareValue({
    value: contactAttributeRef('lang'),
    cases: foreignLangs.map((lang) => ({ equals: lang, to: `${name} in ${lang}` })),
    otherwise: `${name} in ${officialLang}`,
  }),
  ...Object.fromEntries(
    langs.map((lang) => [
      `${name} in ${lang}`,
      playMessage({ prompt: textPrompt(connectChatTexts[lang][text]), next }),
    ]),
  ),
});

/** Contact flow for a chat that is handed over to an operator. */
export const chatFlow = defineFlow(
  'chat',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    {
      'Is it within hours': checkHours({
        hours: resourceRef('hours:lines'),
        open: 'An operator comes',
        closed: 'It is closed',
        error: 'An operator comes',
      }),
    },
    inItsLanguage('An operator comes', 'operatorComes', 'Which line'),
    chooseQueue('Which line', { next: 'Into the queue', error: 'All are busy' }),
    { 'Into the queue': transferToQueue({ full: 'All are busy', error: 'All are busy' }) },
    inItsLanguage('All are busy', 'allBusy', 'Note the end'),
    inItsLanguage('It is closed', 'closed', 'Note the end'),
    {
      'Note the end': setAttributes({
        attributes: { ended: 'informed' },
        next: 'Over',
        error: 'Over',
      }),
      Over: disconnect(),
    },
  ),
  ['CHAT'],
);
