import { Lang } from '../../../../core/messages/lang.ts';
import { compare } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import { attribute, text } from '../../flow-builder/values.ts';
import { type Part, whole } from './part.ts';
import { question } from './question.ts';

type Ways = { next: string; emergency: string; identify: string };

/**
 * Builds flow blocks that ask for the language, with the language of the last call first. Two unanswered prompts select
 * Vietnamese.
 */
export const chooseLanguage = ({ next, emergency, identify }: Ways): Part<'CONTACT_FLOW'> =>
  whole<'CONTACT_FLOW'>(
    {
      'Is a language chosen': compare({
        value: attribute('chosen'),
        cases: [{ equals: 'yes', to: next }],
        otherwise: 'Which language',
      }),
    },
    question('Which language', {
      prompt: recording(text`language-${attribute('lastLang')}`, 'all'),
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
