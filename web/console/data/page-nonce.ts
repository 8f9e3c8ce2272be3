/** Returns the CSP nonce of the page, which styles added by scripts must carry. */
export const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
