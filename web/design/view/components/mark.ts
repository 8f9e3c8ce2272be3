import { type Html, html } from '../html.ts';

/** Renders the hotline's logo for a background in its color, with the same shapes as `web/portal/assets/mark.svg`. */
export function renderMark(): Html {
  return html`<svg class="mark" viewBox="12 22 104 80" aria-hidden="true" focusable="false"><path d="M26 22h76a14 14 0 0 1 14 14v34a14 14 0 0 1-14 14H66L46 102V84H26a14 14 0 0 1-14-14V36a14 14 0 0 1 14-14z"/><g><path d="M25 44l6-5v27"/><rect x="40" y="39" width="15" height="27" rx="7.500"/><path d="M64 46.500a7 7 0 0 1 14 0c0 6-14 10-14 19.500h15"/><path d="M87 46.500a7 7 0 0 1 14 0c0 6-14 10-14 19.500h15"/></g><path class="line" d="M25 75h77"/></svg>`;
}
