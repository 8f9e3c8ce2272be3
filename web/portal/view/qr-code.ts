import { encode } from 'uqr';
import { type Html, html } from '../../design/view/html.ts';

/** Width of the blank margin that the QR code standard requires, in modules (the squares of the code). */
const quietZone = 4;

const rowPath = (row: readonly boolean[], y: number): string =>
  [...row.map(Number).join('').matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');

export function renderQrCode(address: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: quietZone });
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><path d="${data.map(rowPath).join('')}"/></svg>`;
}
