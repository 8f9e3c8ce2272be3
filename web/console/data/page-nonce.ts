/** Returns the CSP nonce of the page; scripts must set it on every style element that they add. */
export function readPageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
}
