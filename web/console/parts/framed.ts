/** The page for a frame of this one: its styles under this page's nonce, its scripts left out, its links leading nowhere. */
export const framed = (html: string, nonce: string): string =>
  html
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replace(/<script [^>]*><\/script>/g, '')
    .replace('<head>', '<head><base target="_blank">');
