/**
 * Prepares the HTML of a portal page for a preview in an iframe: styles get the console page's nonce, scripts are removed,
 * and links open in a new tab.
 */
export function toIframeHtml(html: string, nonce: string): string {
  return html
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replace(/<script [^>]*><\/script>/g, '')
    .replace('<head>', '<head><base target="_blank">');
}
