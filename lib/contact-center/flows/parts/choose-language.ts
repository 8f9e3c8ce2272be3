import { langs, officialLang } from '../../../../i18n/languages.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef, flowText } from '../../flow-builder/values.ts';
import { playInterruptiblePrompt } from './interruptible-prompt.ts';
import { askKeypadQuestion } from './keypad-question.ts';
import { type FlowPart, mergeParts } from './part.ts';

type Ways = { next: string; emergency: string; identify: string };

const languageKeys = (emergency: string): Record<string, string> => ({
  ...Object.fromEntries(langs.map((lang, index) => [index + 1, `Take ${lang}`])),
  9: emergency,
});

/**
 * Builds flow blocks that welcome the caller and ask for the language, starting with the language of the last call. If the caller
 * presses no key twice, they select Vietnamese.
 */
export function chooseLanguage({ next, emergency, identify }: Ways): FlowPart<'CONTACT_FLOW'> {
  return mergeParts<'CONTACT_FLOW'>(
    {
      'Is a language chosen': compareValue({
        value: contactAttributeRef('chosen'),
        cases: [{ equals: 'yes', to: next }],
        otherwise: 'Is there a greeting',
      }),
      // if looking up the caller failed, the flow does not know which greeting is valid today
      'Is there a greeting': compareValue({
        value: contactAttributeRef('greeting'),
        cases: [{ startsWith: 'welcome-', to: 'Greet' }],
        otherwise: 'Which language',
      }),
      Greet: playInterruptiblePrompt(
        recordingPrompt(contactAttributeRef('greeting'), contactAttributeRef('lastLang')),
        languageKeys(emergency),
        'Which language',
      ),
    },
    askKeypadQuestion('Which language', {
      prompt: recordingPrompt(flowText`language-${contactAttributeRef('lastLang')}`, 'all'),
      on: languageKeys(emergency),
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
