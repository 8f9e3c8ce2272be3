import { Lang } from '../../../core/messages/lang.ts';
import { chatWords } from '../../../core/messages/wording/chat.ts';
import { checkHours, compare } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { disconnect, message } from '../flow-builder/message-blocks.ts';
import { say } from '../flow-builder/prompts.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import { attribute, ref } from '../flow-builder/values.ts';
import { chooseLine } from './parts/choose-line.ts';
import { type Part, whole } from './parts/part.ts';

/** Builds flow blocks that send the same text in the language of the chat. */
const inItsLanguage = (
  name: string,
  words: Readonly<Record<Lang, string>>,
  next: string,
): Part<'CONTACT_FLOW'> => ({
  [name]: compare({
    value: attribute('lang'),
    cases: Lang.options
      .filter((lang) => lang !== 'vi')
      .map((lang) => ({ equals: lang, to: `${name} in ${lang}` })),
    otherwise: `${name} in vi`,
  }),
  ...Object.fromEntries(
    Lang.options.map((lang) => [`${name} in ${lang}`, message({ prompt: say(words[lang]), next })]),
  ),
});

/** Contact flow for chats that are handed over to an operator. */
export const chat = flow(
  'chat',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    {
      'Is it within hours': checkHours({
        hours: ref('hours:lines'),
        open: 'An operator comes',
        closed: 'It is closed',
        error: 'An operator comes',
      }),
    },
    inItsLanguage('An operator comes', chatWords.operatorComes, 'Which line'),
    chooseLine('Which line', { next: 'Into the queue', error: 'All are busy' }),
    { 'Into the queue': transferToQueue({ full: 'All are busy', error: 'All are busy' }) },
    inItsLanguage('All are busy', chatWords.allBusy, 'Note the end'),
    inItsLanguage('It is closed', chatWords.closed, 'Note the end'),
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
