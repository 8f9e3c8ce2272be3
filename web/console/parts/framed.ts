/** Prepares portal HTML for an iframe: styles get this page's nonce, scripts are removed, links open in a new tab. */
export function toIframeHtml(html: string, nonce: string): string {
  return html
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replace(/<script [^>]*><\/script>/g, '')
    .replace('<head>', '<head><base target="_blank">');
}
