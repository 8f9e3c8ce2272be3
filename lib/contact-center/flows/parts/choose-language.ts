import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import { langs } from '../../../../i18n/languages.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import { contactAttributeRef } from '../../flow-builder/values.ts';
import { playInterruptiblePrompt, playSkippablePrompt } from './interruptible-prompt.ts';
import { type FlowPart, mergeParts } from './part.ts';

type Ways = { next: string; emergency: string };

const takeLanguage = (lang: string): string => `Take ${lang}`;

/** Name of the flow block that asks for the language. */
export const languageBlockName = 'Which language';

/**
 * Builds flow blocks that greet the caller and announce the emergency key in one recording. A number that has called before
 * hears it in the language of its last call; other callers then choose a language. Without a keypress, the call continues in
 * Vietnamese. The main menu repeats the emergency key in another language that the caller chooses.
 */
export function chooseLanguage({ next, emergency }: Ways): FlowPart<'CONTACT_FLOW'> {
  const keys = {
    ...Object.fromEntries(langs.map((lang, index) => [index + 1, takeLanguage(lang)])),
    9: emergency,
  };
  return mergeParts<'CONTACT_FLOW'>(
    {
      // if looking up the caller failed, the flow does not know which greeting is valid today
      'Is there a greeting': compareValue({
        value: contactAttributeRef('greeting'),
        cases: [{ startsWith: 'welcome-', to: 'Greet' }],
        otherwise: 'Emergency in all languages',
      }),
      Greet: playSkippablePrompt(
        recordingPrompt(contactAttributeRef('greeting')),
        keys,
        'Is a language known',
      ),
      'Emergency in all languages': playSkippablePrompt(
        recordingPrompt('emergency', 'all'),
        keys,
        languageBlockName,
      ),
      'Is a language known': compareValue({
        value: contactAttributeRef('chosen'),
        cases: [{ equals: 'yes', to: next }],
        otherwise: languageBlockName,
      }),
      [languageBlockName]: playInterruptiblePrompt(
        recordingPrompt('language', 'all'),
        keys,
        next,
        callFlowLimits.languageSeconds,
      ),
    },
    ...langs.map((lang) => ({
      [takeLanguage(lang)]: setAttributes({
        attributes: { lang, chosen: 'yes' },
        next,
        error: next,
      }),
    })),
  );
}
