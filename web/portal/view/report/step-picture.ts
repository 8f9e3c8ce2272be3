import { type Html, html } from '../../../design/view/html.ts';

const picture = (shapes: Html): Html =>
  html`<svg class="picture" viewBox="0 0 100 80" aria-hidden="true" focusable="false">${shapes}</svg>`;

/** Picture of a receipt with a ticket code. */
const slip = picture(html`<rect class="fill" x="14" y="6" width="72" height="68" rx="34"/>
<path d="M30 12h40v56l-6.7-5-6.6 5-6.7-5-6.7 5-6.6-5-6.7 5z"/>
<path d="M37 24h14M37 32h26"/><rect class="solid" x="36" y="40" width="28" height="14" rx="2"/>
<path class="white" d="M40 47h4M47 47h4M54 47h6"/>`);

/** Picture of an office with a clock above it. */
const office = picture(html`<rect class="fill" x="14" y="6" width="72" height="68" rx="34"/>
<path d="M16 70h58M22 70V40h40v30M18 40l24-14 24 14zM31 49v13M42 49v13M53 49v13"/>
<circle class="solid" cx="72" cy="24" r="14"/><path class="white" d="M72 16v8l6 4"/>`);

/** Picture of an answer on a phone. */
const answer = picture(html`<rect class="fill" x="14" y="6" width="72" height="68" rx="34"/>
<rect x="24" y="18" width="30" height="54" rx="5"/><path d="M35 65h8"/>
<path class="solid" d="M46 10h34a5 5 0 0 1 5 5v20a5 5 0 0 1-5 5H62l-9 9v-9h-7a5 5 0 0 1-5-5V15a5 5 0 0 1 5-5z"/>
<path class="white" d="m54 25 6 6 12-12"/>`);

/** Pictures that illustrate the three steps of a report: receipt, handling and answer. */
export const stepPictures: readonly Html[] = [slip, office, answer];
