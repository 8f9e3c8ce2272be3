import { voiceTexts as words } from '../../../core/messages/wording/pages-voice.ts';
import { type Html, html } from './html.ts';

/** A voice message with the address that plays it for a while. */
export type ShownVoice = { sound: string; seconds: number };

/** What was said, to be listened to; nothing is fetched before somebody does. */
export const voiceList = (voices: readonly ShownVoice[]): Html | undefined =>
  voices.length === 0
    ? undefined
    : html`<ul class="chips">${voices.map(
        ({ sound, seconds }, index) =>
          html`<li><p>${words.one(index + 1, voices.length, seconds)}</p><audio controls preload="none" src="${sound}"></audio></li>`,
      )}</ul><p class="soft small no-print">${words.short}</p>`;
