const maxSide = 1600;

/** Scales a photo's width and height down to the maximum side length, preserving the proportions. */
export function fitPhotoSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
