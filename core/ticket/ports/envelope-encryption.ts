/** Encrypts a text under a public key. The encrypting process cannot decrypt the result. */
export type EnvelopeEncryptor = (plain: string, context: string) => Promise<Uint8Array>;

/** Decrypts a ciphertext. `context` must be the same string as at encryption. */
export type EnvelopeDecryptor = (sealed: Uint8Array, context: string) => Promise<string>;
