/** Prepares portal HTML for an iframe: styles get this page's nonce, scripts are removed, links open in a new tab. */
export const toIframeHtml = (html: string, nonce: string): string =>
  html
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replace(/<script [^>]*><\/script>/g, '')
    .replace('<head>', '<head><base target="_blank">');
