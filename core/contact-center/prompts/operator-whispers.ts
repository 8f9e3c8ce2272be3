import { foreignLangs } from '../../../i18n/languages.ts';
import { operatorWhisperTexts as texts } from '../../../i18n/office.ts';
import { getLatestDeployedServices } from '../../directory/read/deployed/deployed-services.ts';
import type { Lang } from '../../messages/lang.ts';
import type { SpokenText } from './spoken-text.ts';

/** Announcement to the operator, and the value of the contact attribute with which the call gets it. */
type OperatorWhisper = SpokenText & { value: string };

export const urgentWhisper: SpokenText = { key: 'whisper-urgent', text: texts.urgent };

export const serviceWhispers: readonly OperatorWhisper[] = getLatestDeployedServices().map(
  ({ code, short }) => ({
    value: code,
    key: `whisper-service-${code}`,
    text: texts.service(short.replace(/ – /g, ', ')),
  }),
);

const languageTexts: Readonly<Partial<Record<Lang, string>>> = texts.languages;

export const languageWhispers: readonly OperatorWhisper[] = foreignLangs.flatMap((lang) => {
  const text = languageTexts[lang];
  return text === undefined ? [] : [{ value: lang, key: `whisper-language-${lang}`, text }];
});

/**
 * Recordings that operators hear before a conversation, in Vietnamese. Connect cannot play recordings from S3 in whisper
 * flows, so they are imported into the instance.
 */
export const operatorWhispers: readonly SpokenText[] = [
  urgentWhisper,
  ...serviceWhispers,
  ...languageWhispers,
].map(({ key, text }) => ({ key, text }));
