/** What a form or key that was used did, the kind of event it made, told again to whoever sends it twice. */
export type UsedForm = {
  what: string;
  version: number;
  at: Date;
  /** Of all that it asked for: the same form again, or another one under its name. */
  bodyHash?: string | undefined;
};

export type NonceStore = { find(nonce: string): Promise<UsedForm | undefined> };
