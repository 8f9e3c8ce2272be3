/** Returns the CSP nonce of the page, which styles added by scripts must carry. */
export function readPageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
}
