const face = (weight: 400 | 700): string => `
@font-face {
  font-family: "1022 Khmer"; font-weight: ${weight}; font-display: swap; unicode-range: U+1780-17FF, U+19E0-19FF, U+200B-200D, U+2060, U+25CC;
  src: local("Noto Sans Khmer"), url(/assets/fonts/noto-sans-khmer-khmer-${weight}-normal.woff2) format("woff2");
}`;

/**
 * Web font for Khmer pages. The browser downloads it only on devices without a Khmer font and displays the text in a
 * fallback font until it is loaded.
 */
export const khmerStyle = `${face(400)}${face(700)}
:lang(km) { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "1022 Khmer", "Khmer OS", "Khmer Sangam MN", sans-serif; }
.option > label .hint:lang(km), .progress:lang(km) { font-size: 1rem; }
.stages li:lang(km) { font-size: .95rem; }
:lang(km) > input:not(:has(+ :lang(vi))) { top: 1rem; }`;
