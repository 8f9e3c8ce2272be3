import { html } from '../../design/view/html.ts';

/** Script of pages on which citizens take, choose or send photos. */
export const photoScript = html`<script src="/assets/photos.js" defer></script>`;
