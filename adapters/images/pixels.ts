/** Image as rows of pixels, four bytes each: red, green, blue and an unused byte. */
export type Pixels = { width: number; height: number; data: Uint8Array };
