/** The nonce of this very page: styles that name it are let in. */
export const pageNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
