import { html } from '../../../design/view/html.ts';

/** Script of pages on which citizens take, choose or send photos. */
export const photoScript = html`<script src="/assets/photos.js" defer></script>`;

/** Script of pages that show published answers while the citizen writes. */
export const knownAnswersScript = html`<script src="/assets/known-answers.js" defer></script>`;
