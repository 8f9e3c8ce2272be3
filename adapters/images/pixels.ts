/** A picture as rows of pixels: red, green, blue and a fourth byte, one after the other. */
export type Pixels = { width: number; height: number; data: Uint8Array };
