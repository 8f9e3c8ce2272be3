import { Lang } from '../../../../core/messages/lang.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef, flowText } from '../../flow-builder/values.ts';
import { askKeypadQuestion } from './keypad-question.ts';
import { type FlowPart, mergeParts } from './part.ts';

type Ways = { next: string; emergency: string; identify: string };

/**
 * Builds flow blocks that ask the caller for the language, starting with the language of the last call. If the caller
 * presses no key twice, they select Vietnamese.
 */
export function chooseLanguage({ next, emergency, identify }: Ways): FlowPart<'CONTACT_FLOW'> {
  return mergeParts<'CONTACT_FLOW'>(
    {
      'Is a language chosen': compareValue({
        value: contactAttributeRef('chosen'),
        cases: [{ equals: 'yes', to: next }],
        otherwise: 'Which language',
      }),
    },
    askKeypadQuestion('Which language', {
      prompt: recordingPrompt(flowText`language-${contactAttributeRef('lastLang')}`, 'all'),
      on: { 1: 'Take vi', 2: 'Take km', 3: 'Take en', 9: emergency },
      giveUp: 'Take vi',
    }),
    ...Lang.options.flatMap((lang) => [
      {
        [`Take ${lang}`]: setAttributes({ attributes: { lang, chosen: 'yes' }, next, error: next }),
      },
      {
        [`Speak ${lang}`]: setAttributes({
          attributes: { lang, chosen: 'yes' },
          next: identify,
          error: identify,
        }),
      },
    ]),
  );
}
