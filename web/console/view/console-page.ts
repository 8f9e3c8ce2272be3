import { html, renderHtml, renderStyleElementWithNonce } from '../../design/view/html.ts';
import { colorTokens } from '../../design/view/tokens.ts';

/** File names of the console's script and style bundles below `/assets/`. */
export type ConsoleBundle = { script: string; style: string; preload: readonly string[] };

/** Amazon Connect instance whose softphone the console embeds. */
export type SoftphoneSource = {
  origin: string;
  region: string;
  /** URL at which operators sign in with SAML. */
  signInUrl?: string | undefined;
};

const scripts = {
  latin: 'U+0000-00FF, U+2000-206F, U+20AB',
  'latin-ext': 'U+0100-024F',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
};

const faces = Object.entries(scripts)
  .flatMap(([script, range]) =>
    [400, 600].map(
      (weight) =>
        `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(/assets/fonts/be-vietnam-pro-${script}-${weight}-normal.woff2) format("woff2");unicode-range:${range}}`,
    ),
  )
  .join('');

const style = `${faces}body{margin:0;background:${colorTokens.paper};color:${colorTokens.ink};font:14px/1.5 "Be Vietnam Pro",system-ui,sans-serif}.opening{padding:40vh 24px 0;text-align:center}`;

/**
 * Renders the console's HTML document, which is empty until the script runs. Styles that the script adds must have the nonce
 * of the Content-Security-Policy.
 */
export function renderConsolePage(
  { script, style: sheet, preload }: ConsoleBundle,
  nonce: string,
  softphone?: SoftphoneSource | undefined,
): string {
  return renderHtml(html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>1022 · Bàn làm việc</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${colorTokens.leaf}">
<meta name="robots" content="noindex">
<meta name="style-nonce" content="${nonce}">
${softphone && html`<meta name="softphone" content="${softphone.origin}" data-region="${softphone.region}" data-sign-in-url="${softphone.signInUrl}">`}
<link rel="icon" href="data:,">
${preload.map((file) => html`<link rel="modulepreload" href="/assets/${file}">`)}
${renderStyleElementWithNonce(style, nonce)}
<link rel="stylesheet" href="/assets/${sheet}">
</head>
<body>
<div id="console"><p class="opening">Đang mở bàn làm việc …</p></div>
<noscript><p class="opening">Bàn làm việc cần JavaScript. Không có, quý vị vẫn dùng được liên kết trong tin nhắn của từng phiếu.</p></noscript>
<script type="module" src="/assets/${script}"></script>
</body>
</html>
`);
}
