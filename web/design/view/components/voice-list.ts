import { voiceMessageTexts as words } from '../../../../i18n/officer.ts';
import { type Html, html } from '../html.ts';

/** Voice message with its temporary signed URL and its length in seconds. */
export type VoiceMessageView = { sound: string; seconds: number };

/** Renders audio players for voice messages. The browser downloads a recording only when the user plays it. */
export function renderVoiceMessages(voices: readonly VoiceMessageView[]): Html | undefined {
  return voices.length === 0
    ? undefined
    : html`<ul class="chips">${voices.map(
        ({ sound, seconds }, index) =>
          html`<li><p>${words.one(index + 1, voices.length, seconds)}</p><audio controls preload="none" src="${sound}"></audio></li>`,
      )}</ul><p class="soft small no-print">${words.short}</p>`;
}
