/** Image as rows of pixels, four bytes each: red, green, blue and an unused byte. */
export type RawImage = { width: number; height: number; data: Uint8Array };
