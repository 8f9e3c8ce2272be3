/** Returns the CSP nonce of the page, which styles added by scripts must carry. */
export const readPageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
