import { colorTokens } from '../tokens.ts';

const colors = Object.entries(colorTokens)
  .map(([name, color]) => `--${name}: ${color};`)
  .join('');

/** Base styles for typography, page layout and controls, written mobile-first; 1rem is 18 px. */
export const baseStyle = `
:root { ${colors} }
* { box-sizing: border-box; }
html { font-size: 112.5%; scroll-padding: 1rem 0 5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Khmer", "Khmer OS", "Khmer Sangam MN", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
:lang(km) { line-height: 1.8; letter-spacing: 0; }
:lang(vi), :lang(en) { line-height: 1.5; }
h1, h2, h3, p, ol, ul, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
ol, ul { list-style: none; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h1 { text-wrap: balance; }
p { text-wrap: pretty; }
h2 { font-size: 1.2rem; line-height: 1.3; }
h1:lang(km), h2:lang(km) { line-height: 1.7; }
a { color: var(--leaf); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
.icon { width: 1.5rem; height: 1.5rem; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.soft { color: var(--ink-soft); }
.small { font-size: .89rem; }
.wrap { max-width: 62rem; margin: 0 auto; padding-left: 1rem; padding-right: 1rem; }
.sheet .wrap { max-width: 40rem; }
main { display: block; padding-top: 1.35rem; padding-bottom: 3rem; }
main:focus { outline: 0; }
.stack > * + * { margin-top: 1rem; }
.stack > * + section, .stack > * + form { margin-top: 2.2rem; }
section > * + *, form > * + * { margin-top: 1rem; }
:where(body:not(.sheet) .stack :is(p:not(.note), li, dd)) { max-width: 66ch; }

a:focus-visible, button:focus-visible, summary:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 0; background: var(--focus); color: var(--ink); box-shadow: none;
}
.skip { position: absolute; left: -99rem; padding: .7rem 1rem; background: var(--surface); z-index: 3; }
.skip:focus { left: 0; top: 0; }

.top { background: var(--leaf); color: var(--surface); }
.bar { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 3.5rem; }
.brand { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: .55rem; min-height: 48px; padding: .4rem 0; color: var(--surface); text-decoration: none; }
.brand b { font-size: 1.5rem; line-height: 1.4; }
.langs { background: var(--surface); border-bottom: 1px solid var(--line); }
.langs ul { display: flex; gap: 1.3rem; }
.langs a, .langs [aria-current] { display: flex; align-items: center; min-height: 48px; padding: 0 .15rem; font-size: .89rem; line-height: 1.5; text-decoration: none; border-bottom: 3px solid transparent; border-top: 3px solid transparent; }
.langs [aria-current] { font-weight: 600; border-bottom-color: var(--lotus); }
.reach { position: fixed; z-index: 2; left: 0; right: 0; bottom: 0; display: flex; padding-bottom: env(safe-area-inset-bottom); background: var(--surface); border-top: 2px solid var(--leaf); }
.call { flex: 1; display: flex; align-items: center; justify-content: center; gap: .5rem; min-height: 56px; padding: .3rem .6rem; background: var(--surface); color: var(--leaf); font-weight: 700; font-size: 1.1rem; text-decoration: none; }
.call + .call { border-left: 1px solid var(--line); }
.strip { background: var(--alarm); color: var(--surface); font-weight: 600; }
.strip a { display: flex; align-items: center; gap: .7rem; min-height: 56px; padding-top: .5rem; padding-bottom: .5rem; color: inherit; }
.unreviewed { background: var(--amber-tint); font-size: .89rem; }
.unreviewed p { padding-top: .4rem; padding-bottom: .4rem; }
.unreviewed a { display: inline-flex; align-items: center; min-height: 48px; }
.foot { border-top: 1px solid var(--line); padding: 1.35rem 0 6rem; color: var(--ink-soft); font-size: .89rem; }
.foot p + p { margin-top: .5rem; }
.foot .postal:has(> :empty) { display: none; }

.button { display: flex; align-items: center; justify-content: center; gap: .6rem; width: 100%; min-height: 52px; padding: .6rem 1.35rem; border: 2px solid var(--leaf); border-radius: 6px;
  background: var(--leaf); color: var(--surface); font: inherit; font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--leaf-deep); }
.button.quiet { background: var(--surface); color: var(--leaf); }
.button.quiet:hover { background: var(--leaf-tint); }
.back { display: inline-flex; align-items: center; gap: .4rem; min-height: 48px; padding: .6rem 0; }
.back .icon { width: 1.2rem; height: 1.2rem; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; }
.note { border-left: 5px solid var(--tone); background: var(--tint); border-radius: 0 6px 6px 0; padding: .8rem 1rem; }
.note > * + * { margin-top: .5rem; }
.note h2 { font-size: 1.1rem; }
.leaf { --tone: var(--leaf); --tint: var(--leaf-tint); }
.amber { --tone: var(--amber); --tint: var(--amber-tint); }
.sky { --tone: var(--sky); --tint: var(--sky-tint); }
.alarm { --tone: var(--alarm); --tint: var(--alarm-tint); }
.chip { display: inline-flex; align-items: center; gap: .4rem; padding: .25rem .8rem .25rem .6rem; border: 1.5px solid var(--tone); border-radius: 6px; background: var(--tint); color: var(--tone); font-weight: 700; }
.photo { width: 8rem; height: 8rem; object-fit: cover; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: .5rem; }
.pictures .photo { width: 100%; max-width: 8rem; height: auto; aspect-ratio: 1; }
.chips { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }

@media (min-width: 48em) {
  h1 { font-size: 2rem; }
  h2 { font-size: 1.3rem; }
  main { padding-top: 2.2rem; }
  .langs ul { justify-content: flex-end; }
  .reach { position: static; gap: .6rem; background: none; border: 0; }
  .call { min-height: 48px; padding: .3rem 1.2rem; border-radius: 6px; font-size: 1rem; white-space: nowrap; }
  .call + .call { border: 0; }
  .call:hover { background: var(--leaf-tint); }
  .button { width: auto; display: inline-flex; }
  .card { padding: 1.35rem; }
  .foot { padding-bottom: 2.2rem; }
}
@media (max-height: 28em) {
  .reach { position: static; }
}
@media print {
  body { background: none; }
  .langs, .reach, .skip, .strip, .unreviewed, .back, .no-print { display: none; }
  .top { background: none; color: var(--ink); border-bottom: 1px solid var(--ink); }
  .brand { color: var(--ink); }
  main { padding-top: 1rem; }
  .foot { padding: 1rem 0 0; }
}`;
