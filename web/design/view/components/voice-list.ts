import { voiceMessageTexts as words } from '../../../../i18n/officer.ts';
import { type Html, html } from '../html.ts';
import { formatInstantForPage } from '../page-formats.ts';

/** Voice message with the URL that the player requests, and its length in seconds. */
export type VoiceMessageView = { sound: string; seconds: number; isSilent: boolean };

/** Unit of a person who has played the voice messages, and the last time. */
export type VoiceListenerView = { unitName: string; at: Date };

type VoiceMessages = {
  voices?: readonly VoiceMessageView[] | undefined;
  listeners?: readonly VoiceListenerView[] | undefined;
};

const maxListeners = 3;

const renderListeners = (listeners: readonly VoiceListenerView[], now: Date): Html | undefined =>
  listeners.length === 0
    ? undefined
    : html`<p class="soft small">${words.heardBy(
        listeners
          .slice(0, maxListeners)
          .map(({ unitName, at }) => `${unitName} (${formatInstantForPage(at, 'vi', now)})`),
      )}</p>`;

/**
 * Renders audio players for voice messages, and the latest people who have played them. The browser requests a recording
 * only when the user plays it.
 */
export function renderVoiceMessages(
  { voices = [], listeners = [] }: VoiceMessages,
  now: Date,
): Html | undefined {
  return voices.length === 0
    ? undefined
    : html`<ul class="chips">${voices.map(
        ({ sound, seconds, isSilent }, index) =>
          html`<li><p>${words.one(index + 1, voices.length, seconds)}${isSilent && html` · ${words.silent}`}</p><audio controls preload="none" src="${sound}"></audio></li>`,
      )}</ul>${renderListeners(listeners, now)}<p class="soft small no-print">${words.short}</p>`;
}
