import { langs, officialLang } from '../../../../i18n/languages.ts';
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
      on: {
        ...Object.fromEntries(langs.map((lang, index) => [index + 1, `Take ${lang}`])),
        9: emergency,
      },
      giveUp: `Take ${officialLang}`,
    }),
    ...langs.flatMap((lang) => [
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
